import type { ReactNode } from 'react'
import { moneyWords } from '#app/planning/money.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import {
  exactFigures,
  olderProofWords,
  proofWords,
  worthWords,
} from '#app/planning/roadmap/scenarios/model/words.ts'

type Props = {
  plan: Pick<
    Plan,
    | 'value'
    | 'status'
    | 'gap'
    | 'bound'
    | 'valueOfOneMore'
    | 'valueOfOneMoreProved'
    | 'greedy'
    | 'hires'
  >
  problem: Problem
  roles: Record<string, string>
  quarters: string[]
  currency: string
  /** What it was found for has changed: what is proved held then. Null while the scenario is being solved again. */
  isOlder: boolean | null
  actions?: ReactNode
}

/** What the plan is worth, how sure that is, and what one more person would add. */
export function Verdict({ plan, problem, roles, quarters, currency, isOlder, actions }: Props) {
  const nameOf = (role: string) => roles[role] ?? role
  const worth = worthWords(plan.valueOfOneMore, nameOf, (value) => moneyWords(value, currency))
  return (
    <Section title={`Worth ${moneyWords(plan.value, currency)}`} actions={actions} card>
      <p>
        {saidOfProof(plan, isOlder)} {greedyWords(plan, currency)}
      </p>
      {worth && (
        <p>
          <strong>One more person:</strong> {worth}
          {!plan.valueOfOneMoreProved &&
            ' These are differences of the best plans found, not proved.'}
        </p>
      )}
      {!worth && <p className="text-muted">Hiring is off in this scenario.</p>}
      {plan.hires.length > 0 && <p>{hireWords(plan.hires, problem, nameOf, quarters)}</p>}
      <details className="text-sm text-muted">
        <summary>Figures without rounding</summary>
        <p>{exactFigures(plan, nameOf, currency)}</p>
      </details>
    </Section>
  )
}

function saidOfProof(plan: Props['plan'], isOlder: boolean | null): string {
  if (isOlder === null) return 'The last plan, until the scenario is solved.'
  return isOlder ? olderProofWords(plan) : proofWords(plan)
}

function greedyWords({ value, greedy }: Props['plan'], currency: string): string {
  const more = value - greedy.value
  if (more < 0.005) return 'Taking the best value per effort first would give the same.'
  return `Taking the best value per effort first would give ${moneyWords(greedy.value, currency)}, ${moneyWords(more, currency)} less.`
}

function hireWords(
  hires: Plan['hires'],
  problem: Problem,
  nameOf: (role: string) => string,
  quarters: string[],
): string {
  const names = hires.map(({ role, quarter }) => {
    const first = quarters[quarter - 1 + leadOf(problem, role)]
    return `${nameOf(role)}, opened in ${quarters[quarter - 1] ?? ''}${first ? `, at work from ${first}` : ''}`
  })
  return `The plan hires ${hires.length === 1 ? 'one person' : `${hires.length} people`}: ${names.join('; ')}.`
}
