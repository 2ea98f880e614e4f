import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectedComponents, type Link } from '#app/math/statistics/connected-components.ts'

const links: fc.Arbitrary<Link[]> = fc.array(
  fc.record({
    row: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    column: fc.constantFrom('a', 'x', 'y', 'z', 'w'),
  }),
  { maxLength: 12 },
)

const asSets = (all: Link[]) =>
  connectedComponents(all)
    .map(({ rows, columns }) => `${rows.toSorted().join()}|${columns.toSorted().join()}`)
    .toSorted()

describe('connectedComponents', () => {
  test('finds the parts that no link joins', () => {
    const all = [
      { row: 'ada', column: 'ben' },
      { row: 'cy', column: 'dee' },
      { row: 'eve', column: 'ben' },
      { row: 'cy', column: 'flo' },
    ]
    expect(connectedComponents(all)).toEqual([
      { rows: ['ada', 'eve'], columns: ['ben'] },
      { rows: ['cy'], columns: ['dee', 'flo'] },
    ])
  })

  test('a later link joins what was apart', () => {
    const apart = [
      { row: 'a', column: 'x' },
      { row: 'b', column: 'y' },
    ]
    expect(connectedComponents(apart)).toHaveLength(2)
    expect(connectedComponents([...apart, { row: 'a', column: 'y' }])).toHaveLength(1)
  })

  test('the same name as row and column is no link', () => {
    const all = [
      { row: 'a', column: 'b' },
      { row: 'b', column: 'c' },
    ]
    expect(connectedComponents(all)).toHaveLength(2)
  })

  test('each name is in one component, and both ends of a link are in the same', () => {
    fc.assert(
      fc.property(links, (all) => {
        const components = connectedComponents(all)
        const rows = components.flatMap((component) => component.rows)
        const columns = components.flatMap((component) => component.columns)
        expect(rows.toSorted()).toEqual([...new Set(all.map(({ row }) => row))].toSorted())
        expect(columns.toSorted()).toEqual([...new Set(all.map(({ column }) => column))].toSorted())
        for (const { row, column } of all) {
          const own = components.find((component) => component.rows.includes(row))
          expect(own!.columns).toContain(column)
        }
      }),
    )
  })

  test('no component can be cut in two', () => {
    fc.assert(
      fc.property(links, (all) => {
        for (const { rows, columns } of connectedComponents(all)) {
          const inside = all.filter(({ row }) => rows.includes(row))
          const found = { rows: new Set([rows[0]!]), columns: new Set<string>() }
          for (let round = 0; round < rows.length + columns.length; round += 1) {
            for (const { row, column } of inside) {
              if (found.rows.has(row)) found.columns.add(column)
              if (found.columns.has(column)) found.rows.add(row)
            }
          }
          expect(found.rows.size).toBe(rows.length)
          expect(found.columns.size).toBe(columns.length)
        }
      }),
    )
  })

  test('does not depend on order or repetition of links', () => {
    fc.assert(
      fc.property(links, (all) => {
        expect(asSets([...all.toReversed(), ...all])).toEqual(asSets(all))
      }),
    )
  })

  test('no links, no components', () => {
    expect(connectedComponents([])).toEqual([])
  })

  test('follows a chain of 20,000', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      row: `r${Math.floor(i / 2)}`,
      column: `c${Math.ceil(i / 2)}`,
    }))
    expect(connectedComponents(chain)).toHaveLength(1)
  })
})
