import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Picture, Row, Values } from '#app/planning/priorities/matrix/place/picture.ts'
import { numberText } from '#app/planning/priorities/methods/words.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'

type ShownRow = Row & { quadrant: string | null }

export interface MatrixTableProps {
  home: string
  search: string
  plot: Omit<Picture, 'rows'>
  setup: { quadrants: readonly string[] }
  mayEdit: boolean
  rows: readonly ShownRow[]
  previous: string | null
  next: string | null
  total: number
  parked: number
}

/** Everything the picture tells, in numbers; what is missing says so. */
export const MatrixTable = ({
  rows,
  previous,
  next,
  total,
  parked,
  ...props
}: MatrixTableProps) => (
  <>
    <Table
      caption="Use cases in the matrix"
      hideCaption
      columns={columnsFor(props)}
      rows={rows}
      rowKey={({ id }) => id}
    />
    <Pagination name="Pages of the matrix" previous={previous} next={next}>
      {total === 1 ? 'One use case' : `${total} use cases`}
      {parked > 0 && `, ${parked} parked left out`}
    </Pagination>
  </>
)

type Shown = Omit<MatrixTableProps, 'rows' | 'previous' | 'next' | 'total' | 'parked'>

function columnsFor({ home, search, plot, setup, mayEdit }: Shown): Column<ShownRow>[] {
  const { x, y, size, colour } = plot
  const moveTo = `${search || '?'}${search ? '&' : ''}move=`
  return [
    { key: 'number', label: 'No.', align: 'end', cell: ({ number }) => number },
    {
      key: 'title',
      label: 'Use case',
      heads: true,
      cell: ({ id, number, title }) => (
        <PageLink to={mayEdit ? `${moveTo}${number}#move` : `${home}/priorities/use-cases/${id}`}>
          {title}
        </PageLink>
      ),
    },
    numberColumn('y', y),
    numberColumn('x', x),
    ...(size ? [numberColumn('size', size)] : []),
    ...(colour ? [numberColumn('colour', colour)] : []),
    ...(setup.quadrants.some(Boolean)
      ? [{ key: 'quadrant', label: 'Quadrant', cell: ({ quadrant }: ShownRow) => quadrant ?? '–' }]
      : []),
  ]
}

const numberColumn = (key: keyof Values, { name }: Axis): Column<ShownRow> => ({
  key,
  label: name,
  align: 'end',
  cell: ({ values }) => {
    const value = values[key]
    return value === null ? <span className="text-warn">missing</span> : numberText(value)
  },
})
