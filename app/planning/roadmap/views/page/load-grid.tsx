import { loadCell } from '#app/planning/capacity/cells.tsx'
import type { LoadRow, PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { Table } from '#app/ui/data/table.tsx'

/** Quarters by roles: people the plan needs, of those who are there, hires counted in. */
export const LoadGrid = ({ view }: { view: PlanView }) => (
  <Table
    caption={loadSentence(view)}
    columns={[
      { key: 'role', label: 'Role', heads: true, cell: ({ name }: LoadRow) => name },
      ...view.quarters.map((quarter, index) => ({
        key: quarter,
        label: quarter,
        cell: ({ cells }: LoadRow) => cellOf(cells[index]),
      })),
    ]}
    rows={view.loads}
    rowKey={({ role }) => role}
  />
)

const cellOf = (cell: LoadRow['cells'][number] | undefined) =>
  loadCell(cell && { load: cell.used, people: cell.capacity })

function loadSentence({ loads, quarters }: PlanView): string {
  const full = loads.flatMap(({ name, cells }) =>
    cells.flatMap(({ used, capacity }, index) =>
      capacity > 0 && used > capacity - 1e-6 ? [`${name} in ${quarters[index]}`] : [],
    ),
  )
  if (full.length === 0) return 'No role is fully used in any quarter.'
  const shown = full.slice(0, 4).join('; ')
  return `Fully used: ${shown}${full.length > 4 ? ` and ${full.length - 4} more` : ''}.`
}
