import type { Choice, Instance } from './instance.ts'
import { atMost } from './linear-program.ts'
import type { LinearProgram, Row } from './linear-program.ts'

/** Column of an item's first option; the supplies follow the last item. */
export function firstColumns({ items }: Instance): number[] {
  const first: number[] = []
  let next = 0
  for (const { options } of items) {
    first.push(next)
    next += options.length
  }
  return [...first, next]
}

/**
 * The textbook program: one 0–1 column per option, one column per supply, one row per limit, item, group, exclusion, and per
 * option that waits for another item.
 */
export function plainModel(instance: Instance): LinearProgram {
  const first = firstColumns(instance)
  const columns = [
    ...instance.items.flatMap(({ options }) =>
      options.map(({ value }) => ({ cost: value, lower: 0, upper: 1, whole: true })),
    ),
    ...instance.supplies.map(({ cost, most, whole }) => ({
      cost: -cost,
      lower: 0,
      upper: most,
      whole,
    })),
  ]
  const rows = [
    ...limitRows(instance),
    ...itemRows(instance, first),
    ...groupRows(instance, first),
    ...precedenceRows(instance, first),
    ...instance.exclusions.map(([a, b]) =>
      atMost(1, [...optionColumns(instance, first, a), ...optionColumns(instance, first, b)]),
    ),
  ]
  return { columns, rows }
}

export const optionColumns = ({ items }: Instance, first: number[], item: number): number[] =>
  (items[item]?.options ?? []).map((_, option) => (first[item] ?? 0) + option)

export function limitRows({ items, supplies, limits }: Instance): Row[] {
  const rows = limits.map((limit) => atMost(limit, [], []))
  const users = [...items.flatMap(({ options }) => options), ...supplies]
  for (const [column, { rows: used, amounts }] of users.entries())
    for (const [place, index] of used.entries()) {
      rows[index]?.columns.push(column)
      rows[index]?.coefficients.push(amounts[place] ?? 0)
    }
  return rows
}

export const itemRows = (instance: Instance, first: number[]): Row[] =>
  instance.items.map(({ required }, item) => ({
    ...atMost(1, optionColumns(instance, first, item)),
    lower: required ? 1 : -Infinity,
  }))

export function groupRows({ supplies, groups }: Instance, first: number[]): Row[] {
  const offset = first.at(-1) ?? 0
  return groups.map((most, group) =>
    atMost(
      most,
      supplies.flatMap((supply, index) => (supply.group === group ? [offset + index] : [])),
    ),
  )
}

function precedenceRows(instance: Instance, first: number[]): Row[] {
  return instance.precedences.flatMap(({ before, after }) =>
    (instance.items[after]?.options ?? []).map(({ start }, option) => {
      const earlier = (instance.items[before]?.options ?? []).flatMap(({ end }, place) =>
        end <= start ? [(first[before] ?? 0) + place] : [],
      )
      return atMost(0, [(first[after] ?? 0) + option, ...earlier], [1, ...earlier.map(() => -1)])
    }),
  )
}

/** The choice that a solution of the plain program stands for. */
export function choiceFromPlain(instance: Instance, solution: ArrayLike<number>): Choice {
  const first = firstColumns(instance)
  const offset = first.at(-1) ?? 0
  return {
    options: instance.items.map(({ options }, item) =>
      options.findIndex((_, option) => (solution[(first[item] ?? 0) + option] ?? 0) > 0.5),
    ),
    units: instance.supplies.map(({ whole }, index) => {
      const units = solution[offset + index] ?? 0
      return whole ? Math.round(units) : Math.max(0, units)
    }),
  }
}
