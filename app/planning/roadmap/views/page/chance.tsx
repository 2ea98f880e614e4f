import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { percent } from '#app/math/text/figures.ts'
import { isDoubtful } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Chances, Work } from '#app/planning/roadmap/views/plan/plan-view.ts'

type ChanceProps = { work: Work; quarters: string[]; chances: Chances | null }

/** How likely one use case is done by its quarter; nothing where nobody has reckoned it. */
export const Chance = ({ work: { id, last }, quarters, chances }: ChanceProps) => {
  const chance = chances?.[id]
  if (chance === undefined) return null
  return (
    <span className={isDoubtful(chance) ? 'text-warn text-sm' : 'text-muted text-sm'}>
      <b>{percent(chance)}</b> done by {quarters[last - 1]}
      {isDoubtful(chance) && ': at risk'}
    </span>
  )
}

type ChanceNoteProps = { here: string; work: Work[]; chances: Chances }

/** How many use cases are at risk, and where the chances come from. */
export function ChanceNote({ here, work, chances }: ChanceNoteProps) {
  const atRisk = work.filter(({ id }) => isDoubtful(chances[id] ?? 1)).length
  return (
    <p className="text-sm text-muted">
      {riskWords(atRisk, work.length)}, by today’s estimates:{' '}
      <PageLink to={`${here}/simulation`}>risk forecast</PageLink>.
    </p>
  )
}

function riskWords(atRisk: number, all: number): string {
  if (atRisk === 0) return 'No use case is at risk of being late'
  return `${atRisk} of ${all} use cases ${atRisk === 1 ? 'is' : 'are'} at risk of being late`
}
