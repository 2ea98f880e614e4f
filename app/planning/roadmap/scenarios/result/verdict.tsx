import { Section } from '#app/ui/layout/section.tsx'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import { proofWords, valueWords, worthWords } from '#app/planning/roadmap/scenarios/model/words.ts'

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
  roles: Record<string, string>
  quarters: string[]
  currency: string
}

/** What the plan is worth, how sure that is, and what one more person would add. */
export function Verdict({ plan, roles, quarters, currency }: Props) {
  const nameOf = (role: string) => roles[role] ?? role
  const worth = worthWords(plan.valueOfOneMore, nameOf, currency)
  return (
    <Section title={`Worth ${valueWords(plan.value)} thousand ${currency}`} card>
      <p>
        {proofWords(plan)} {greedyWords(plan, currency)}
      </p>
      {worth && (
        <p>
          <strong>One more person:</strong> {worth}
          {!plan.valueOfOneMoreProved &&
            ' These are differences of the best plans found, not proved.'}
        </p>
      )}
      {!worth && <p className="text-muted">Hiring is off in this scenario.</p>}
      {plan.hires.length > 0 && <p>{hireWords(plan.hires, nameOf, quarters)}</p>}
    </Section>
  )
}

function greedyWords({ value, greedy }: Props['plan'], currency: string): string {
  const more = value - greedy.value
  if (more < 0.005) return 'Taking the best value per effort first would give the same.'
  return `Taking the best value per effort first would give ${valueWords(greedy.value)} thousand ${currency}, ${valueWords(more)} less.`
}

function hireWords(
  hires: Plan['hires'],
  nameOf: (role: string) => string,
  quarters: string[],
): string {
  const names = hires.map(
    ({ role, quarter }) => `${nameOf(role)} in ${quarters[quarter - 1] ?? ''}`,
  )
  return `The plan opens ${hires.length === 1 ? 'one requisition' : `${hires.length} requisitions`}: ${names.join(', ')}.`
}
