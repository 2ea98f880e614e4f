import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { lanesOf } from '#app/planning/roadmap/views/plan/lanes.ts'
import { spanWords } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Chances, PlanView, Work } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { Chance } from './chance.tsx'

export type WorkGridProps = { view: PlanView; home: string | null; chances?: Chances | null }

/** So many quarters stand side by side wherever they are not stacked; more may have to scroll. */
const fitting = 4

/** Quarters side by side, and each use case once, across all of its quarters; where that is too wide, below the quarter it starts in. */
export function WorkGrid({ view: { quarters, work }, home, chances = null }: WorkGridProps) {
  const lanes = lanesOf(work)
  const placed = work.map((one, at) => ({ one, lane: lanes[at] ?? 1 }))
  const scrolls = quarters.length > fitting
  return (
    <div
      className="plan-scroll"
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': 'Quarter by quarter' })}
    >
      <div
        className="work-grid"
        style={{ gridTemplateRows: `2.5rem repeat(${Math.max(1, ...lanes)}, auto)` }}
      >
        {quarters.map((quarter, index) => (
          <section key={quarter}>
            <h3 style={{ gridColumn: index + 1 }}>{quarter}</h3>
            <Cards
              placed={placed.filter(({ one }) => one.first === index + 1)}
              {...{ quarters, home, chances }}
            />
          </section>
        ))}
      </div>
    </div>
  )
}

type CardsProps = {
  placed: { one: Work; lane: number }[]
  quarters: string[]
  home: string | null
  chances: Chances | null
}

const Cards = ({ placed, quarters, home, chances }: CardsProps) =>
  placed.length === 0 ? (
    <p className="text-muted text-sm">Nothing new starts.</p>
  ) : (
    <ul>
      {placed.map(({ one, lane }) => (
        <li
          key={one.id}
          className="plan-card"
          style={{ gridRow: lane + 1, gridColumn: `${one.first} / ${one.last + 1}` }}
        >
          <Title work={one} home={home} />
          <span className="plan-span text-muted text-sm">{spanWords(one, quarters)}</span>
          <Chance work={one} quarters={quarters} chances={chances} />
        </li>
      ))}
    </ul>
  )

type TitleProps = { work: Pick<Work, 'id' | 'title'>; home: string | null }

export const Title = ({ work: { id, title }, home }: TitleProps) =>
  home ? <PageLink to={`${home}/use-cases/${id}`}>{title}</PageLink> : <span>{title}</span>
