import { loadCell } from '#app/planning/capacity/cells.tsx'
import { loadSentence, tightestFirst } from '#app/planning/roadmap/views/plan/fullness.ts'
import type { LoadRow, PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'

/** Quarters by roles: people the plan needs, of those who are there, hires counted in; low enough to stand above the work. */
export const LoadGrid = ({ view }: { view: Pick<PlanView, 'loads' | 'quarters'> }) => (
  <>
    <p className="load-lead">{loadSentence(view)}</p>
    <div className="plan-scroll" tabIndex={0} role="region" aria-label="How full each role is">
      <table className="plan-table load-table" aria-label="People needed by role and quarter">
        <thead>
          <tr>
            <th scope="col">Role</th>
            {view.quarters.map((quarter) => (
              <th key={quarter} scope="col">
                {quarter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tightestFirst(view.loads).map((row) => (
            <Row key={row.role} row={row} quarters={view.quarters} />
          ))}
        </tbody>
      </table>
    </div>
  </>
)

const Row = ({ row, quarters }: { row: LoadRow; quarters: string[] }) => (
  <tr>
    <th scope="row">{row.name}</th>
    {row.cells.map(({ used, capacity }, index) => (
      <td key={quarters[index]}>{loadCell({ load: used, people: capacity })}</td>
    ))}
  </tr>
)
