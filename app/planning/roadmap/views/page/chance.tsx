import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { percent } from '#app/math/text/figures.ts'
import type { Chances, Work } from '#app/planning/roadmap/views/plan/plan-view.ts'

/** Below this, a promise is worth a second thought. */
const doubtful = 0.7

type ChanceProps = { work: Work; quarters: string[]; chances: Chances | null }

/** How likely one use case is done by its quarter; nothing where nobody has reckoned it. */
export const Chance = ({ work: { id, last }, quarters, chances }: ChanceProps) => {
  const chance = chances?.[id]
  if (chance === undefined) return null
  return (
    <span className={chance < doubtful ? 'text-warn text-sm' : 'text-muted text-sm'}>
      <b>{percent(chance)}</b> done by {quarters[last - 1]}
      {chance < doubtful && ': at risk'}
    </span>
  )
}

export const ChanceNote = ({ here }: { here: string }) => (
  <p className="text-sm text-muted">
    The chance to be done by its quarter comes from the{' '}
    <PageLink to={`${here}/simulation`}>risk forecast</PageLink> of this plan with today’s
    estimates.
  </p>
)
