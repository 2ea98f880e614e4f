import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Direction } from './stage-plan.ts'

export type ShownPlan = {
  hypothesis: string
  exitCriterion: string
  direction: Direction
  threshold: number | null
  reached: number | null
  isReached: boolean | null
  evidence: string
  stopRule: string
  ownerName: string | null
}

export type StagePlanCardProps = {
  stage: Stage
  isCurrent: boolean
  plan: ShownPlan | undefined
  edit: string | null
}

/** What one stage has to show, and what it showed. */
export const StagePlanCard = ({ stage, isCurrent, plan, edit }: StagePlanCardProps) => (
  <Section
    level={3}
    card
    title={
      <>
        {stageNames[stage]} {isCurrent && <Badge tone="accent">Now</Badge>}
      </>
    }
    actions={
      edit && (
        <LinkButton to={edit} size="small" aria-label={`Edit ${stageNames[stage]}`}>
          Edit
        </LinkButton>
      )
    }
  >
    {plan ? <Plan plan={plan} /> : <p className="text-muted">Nothing is agreed yet.</p>}
  </Section>
)

const Plan = ({ plan }: { plan: ShownPlan }) => (
  <KeyValues
    items={[
      { label: 'Hypothesis', value: plan.hypothesis || null },
      { label: 'Goes on when', value: <Criterion plan={plan} /> },
      { label: 'Seen so far', value: plan.evidence || null },
      { label: 'Stops when', value: plan.stopRule || null },
      { label: 'Owner', value: plan.ownerName },
    ]}
  />
)

function Criterion({ plan }: { plan: ShownPlan }) {
  const { exitCriterion, direction, threshold, reached, isReached } = plan
  if (threshold === null) return exitCriterion || 'No number agreed'
  return (
    <>
      {exitCriterion || 'The number'}: {direction === 'at-least' ? 'at least' : 'at most'}{' '}
      {threshold}
      {reached !== null && (
        <>
          , seen {reached}{' '}
          <Status tone={isReached ? 'good' : 'warn'}>
            {isReached ? 'Reached' : 'Not reached'}
          </Status>
        </>
      )}
    </>
  )
}
