import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { Chances, PlanView, Work } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { Chance } from './chance.tsx'

export type WorkGridProps = { view: PlanView; home: string | null; chances?: Chances | null }

/** Quarters side by side with the work of each; the title leads to the use case where it may be read. */
export const WorkGrid = ({ view: { quarters, work }, home, chances = null }: WorkGridProps) => (
  <div className="plan-columns">
    {quarters.map((quarter, index) => (
      <section key={quarter} className="plan-column">
        <h3>{quarter}</h3>
        <ul>
          {work
            .filter(({ first, last }) => first <= index + 1 && index + 1 <= last)
            .map((one) => (
              <li
                key={one.id}
                className={one.first === index + 1 ? 'plan-card' : 'plan-card is-on'}
              >
                <Title work={one} home={home} />
                <span className="text-muted text-sm">{phase(one, index + 1)}</span>
                <Chance work={one} quarters={quarters} chances={chances} />
              </li>
            ))}
        </ul>
      </section>
    ))}
  </div>
)

export const Title = ({ work: { id, title }, home }: { work: Work; home: string | null }) =>
  home ? <PageLink to={`${home}/use-cases/${id}`}>{title}</PageLink> : <span>{title}</span>

function phase({ first, last }: Work, quarter: number): string {
  if (first === last) return 'starts and is done'
  if (quarter === first) return 'starts'
  return quarter === last ? 'is done' : 'goes on'
}
