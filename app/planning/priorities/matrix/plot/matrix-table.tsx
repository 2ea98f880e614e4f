import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Row, Scales, Values } from '#app/planning/priorities/matrix/place/picture.ts'
import { scaledText } from '#app/planning/priorities/methods/scale.ts'
import type { Packed } from '#app/ui/data/packed.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { WrittenTable, type WrittenColumn } from '#app/ui/data/written-table.tsx'
import { markup } from '#app/ui/markup/markup.ts'
import { pageLink } from '#app/ui/markup/links.ts'

type ShownRow = Row & { quadrant: string | null }

export interface MatrixTableProps {
  home: string
  search: string
  plot: Scales
  setup: { quadrants: readonly string[] }
  mayEdit: boolean
  rows: Packed<ShownRow[]>
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
    <WrittenTable
      caption="Use cases in the matrix"
      hideCaption
      columnsFor={columnsFor}
      given={givenOf(props)}
      rows={rows}
    />
    <Pagination name="Pages of the matrix" previous={previous} next={next}>
      {total === 1 ? 'One use case' : `${total} use cases`}
      {parked > 0 && `, ${parked} parked left out`}
    </Pagination>
  </>
)

type Shown = Omit<MatrixTableProps, 'rows' | 'previous' | 'next' | 'total' | 'parked'>

/** A table knows of itself by these: what the page holds beside them does not matter. */
const givenOf = ({ home, search, plot, setup, mayEdit }: Shown): Shown => ({
  home,
  search,
  plot,
  setup,
  mayEdit,
})

function columnsFor({ home, search, plot, setup, mayEdit }: Shown): WrittenColumn<ShownRow>[] {
  const { x, y, size, colour } = plot
  const moveTo = `${search || '?'}${search ? '&' : ''}move=`
  return [
    { key: 'number', label: 'No.', align: 'end', cell: ({ number }) => number },
    {
      key: 'title',
      label: 'Use case',
      heads: true,
      cell: ({ id, number, title }) =>
        pageLink(mayEdit ? `${moveTo}${number}#move` : `${home}/priorities/use-cases/${id}`, title),
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

const numberColumn = (key: keyof Values, axis: Axis): WrittenColumn<ShownRow> => ({
  key,
  label: axis.unit && !axis.percent ? `${axis.name} (${axis.unit})` : axis.name,
  align: 'end',
  cell: ({ values }) => {
    const value = values[key]
    return value === null ? markup`<span class="text-warn">missing</span>` : scaledText(axis, value)
  },
})
