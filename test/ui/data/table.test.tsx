import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it, test } from 'vitest'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { packed } from '#app/ui/data/packed.ts'
import { type Column, Table } from '#app/ui/data/table.tsx'
import { WrittenTable } from '#app/ui/data/written-table.tsx'

type Row = { id: string; name: string; days: number }
const rows: Row[] = [
  { id: 'a', name: 'Ines <i>', days: 3 },
  { id: 'b', name: 'Bo', days: 12 },
]
const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', sort: 'name', heads: true, cell: (row) => row.name },
  { key: 'days', label: 'Days', sort: 'days', align: 'end', cell: (row) => row.days },
  { key: 'note', label: 'Note', cell: () => '' },
]

const table = (at: string) =>
  render(
    <Table
      caption="People"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ name: 'ids', form: 'move', labelOf: (row) => row.name }}
    />,
    at,
  )

describe('Table', () => {
  const markup = table('/?sort=-days&stage=screen')

  it('says in the head which way it is sorted, and links to the other way', () => {
    expect(markup.match(/aria-sort="(\w+)"/g)).toEqual(['aria-sort="descending"'])
    const links = attributesOf(markup, 'a').map((link) => link.href)
    expect(links).toEqual(['?sort=name&amp;stage=screen', '?sort=days&amp;stage=screen'])
  })

  it('names every row and labels every cell for narrow screens', () => {
    expect(markup).toContain(
      '<th scope="row" data-label="Name"><span class="is-short">Ines &lt;i&gt;</span></th>',
    )
    expect(markup).toContain('data-label="Days"')
    expect(markup).toContain('<caption>People</caption>')
  })

  it('offers a named box per row, sent with the form it belongs to', () => {
    expect(attributesOf(markup, 'input')).toMatchObject([
      { name: 'ids', value: 'a', form: 'move', 'aria-label': 'Select Ines &lt;i&gt;' },
      { name: 'ids', value: 'b', form: 'move', 'aria-label': 'Select Bo' },
    ])
  })
})

test('a written table is the one of elements', () => {
  const cells = [(row: Row) => row.name, (row: Row) => row.days, () => '']
  const heads = columns.map(({ sort: _, ...column }) => column)
  const written = heads.map((column, i) => ({ ...column, cell: cells[i]! }))
  const props = { caption: 'People', hideCaption: true }
  const elements = <Table {...props} rows={rows} columns={heads} rowKey={({ id }) => id} />
  const shown = (
    <WrittenTable {...props} rows={packed(rows)} columnsFor={() => written} given={{}} />
  )
  expect(render(shown)).toBe(render(elements))
})

describe('Pagination', () => {
  it('keeps filters and replaces the cursor', () => {
    const markup = render(<Pagination name="Pages" next="n2" />, '/?stage=screen&after=n1')
    expect(attributesOf(markup, 'a').map((link) => link.href)).toEqual([
      '?stage=screen&amp;after=n2',
    ])
  })

  it('is not there when there is one page', () => {
    expect(render(<Pagination name="Pages" next={null} previous={null} />)).toBe('')
  })
})
