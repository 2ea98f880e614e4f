import { horizonOf, spanWords } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Chances, Horizon, PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { Chance } from './chance.tsx'
import { Title } from './work-grid.tsx'

export type HorizonsProps = {
  view: PlanView
  /** The quarter we are in, counted as the plan counts; 0 or less before it begins. */
  current: number
  home: string | null
  chances: Chances | null
}

const columns: { key: Horizon; title: string; none: string }[] = [
  { key: 'now', title: 'Now', none: 'Nothing is worked on this quarter.' },
  { key: 'next', title: 'Next', none: 'Nothing starts next quarter.' },
  { key: 'later', title: 'Later', none: 'Nothing is planned after that.' },
]

/** What is worked on now, what begins next quarter, and what comes later. */
export const Horizons = ({ view, current, home, chances }: HorizonsProps) => (
  <div className="plan-columns">
    {columns.map(({ key, title, none }) => {
      const work = view.work.filter((one) => horizonOf(one, current) === key)
      return (
        <section key={key} className="plan-column">
          <h3>{title}</h3>
          {work.length === 0 ? (
            <p className="text-muted">{none}</p>
          ) : (
            <ul>
              {work.map((one) => (
                <li key={one.id} className="plan-card">
                  <Title work={one} home={home} />
                  <span className="text-muted text-sm">{spanWords(one, view.quarters)}</span>
                  <Chance work={one} quarters={view.quarters} chances={chances} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )
    })}
  </div>
)
