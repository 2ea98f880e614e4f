import { percent } from '#app/math/text/figures.ts'
import { ganttLayout, ganttSentence } from '#app/planning/roadmap/views/plan/gantt-layout.ts'
import { isDoubtful } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Chances, PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { GanttSvg, pageColours } from './gantt-svg.tsx'

/** So many quarters can be read across a sheet in their wide size. */
const mostOnPaper = 5

type GanttProps = { view: PlanView; chances?: Chances | null }

/** The Gantt chart with its sentence, scrolled sideways where it does not fit, and as a table below; how full each role is stands in a table of its own. */
export function Gantt({ view, chances = null }: GanttProps) {
  const work = { ...view, loads: [] }
  return (
    <figure className={view.quarters.length > mostOnPaper ? 'chart is-long' : 'chart'}>
      <figcaption>{ganttSentence(view)}</figcaption>
      <div className="plan-scroll" tabIndex={0} role="region" aria-label="Gantt chart">
        {(['wide', 'narrow'] as const).map((size) => (
          <div key={size} className={`gantt-${size}`}>
            <GanttSvg
              layout={ganttLayout(work, { size, chances })}
              colours={pageColours}
              name="Gantt chart of the plan; the data follows as a table"
            />
          </div>
        ))}
      </div>
      <WorkTable view={view} chances={chances} />
      <Legend view={view} chances={chances} />
    </figure>
  )
}

function Legend({ view: { work }, chances }: Required<GanttProps>) {
  const lines = [
    ...(chances ? ['On time: done by the end of the last quarter of its bar.'] : []),
    ...(work.some(({ id }) => isDoubtful(chances?.[id] ?? 1))
      ? ['A bar with a broken edge is at risk of being late.']
      : []),
    ...(work.some(({ after }) => after.length > 0)
      ? ['An arrow leads from what has to be finished first.']
      : []),
  ]
  return lines.length > 0 && <p className="chart-legend">{lines.join(' ')}</p>
}

function WorkTable({ view: { work, quarters }, chances }: Required<GanttProps>) {
  const titles = new Map(work.map(({ id, title }) => [id, title]))
  return (
    <details>
      <summary>Data table</summary>
      <table aria-label="Work of the plan">
        <thead>
          <tr>
            <th scope="col">Use case</th>
            <th scope="col">Starts</th>
            <th scope="col">Done by the end of</th>
            {chances && <th scope="col">Chance of that</th>}
            <th scope="col">Waits for</th>
          </tr>
        </thead>
        <tbody>
          {work.map(({ id, title, first, last, after }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{quarters[first - 1]}</td>
              <td>{quarters[last - 1]}</td>
              {chances && <td>{percent(chances[id] ?? 0)}</td>}
              <td>{after.map((other) => titles.get(other)).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
