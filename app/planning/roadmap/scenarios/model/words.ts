import { withArticle } from '#app/ui/in-sentence.ts'
import { figure } from '#app/math/text/figures.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'

/** People and money to the second decimal, where what is told has to be found again. */
export const exactWords = (value: number): string => figure(value, 2)

/** A share as a per cent that is never rounded to nothing. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1 %'
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
}

/** How sure it is that no other plan is better. */
export const proofWords = ({ status, gap }: Pick<Plan, 'status' | 'gap'>): string =>
  status === 'optimal' || gap < 1e-6
    ? 'Proved best: no plan under these rules is worth more.'
    : `Not proved best: another plan could be worth at most ${shareWords(gap)} more.`

/** The same for a plan that is older than its rules: nothing is known of the best one today. */
export const olderProofWords = ({ status, gap }: Pick<Plan, 'status' | 'gap'>): string =>
  status === 'optimal' || gap < 1e-6
    ? 'It was the best plan under the rules of then; under those of today, nobody knows.'
    : 'How good it is under the rules of today, nobody knows.'

/** What one more person of each role is worth, dearest first, in one sentence; null where hiring is off. */
export function worthWords(
  worth: Plan['valueOfOneMore'],
  nameOf: (role: string) => string,
  amountWords: (value: number) => string,
): string | null {
  const known = Object.entries(worth)
    .flatMap(([role, value]) => (value === null ? [] : [{ role, value }]))
    .toSorted((a, b) => b.value - a.value)
  if (known.length === 0) return null
  const parts = known.map(({ role, value }, index) => {
    const amount = value < 0.005 ? 'nothing' : amountWords(value)
    return `${withArticle(nameOf(role))} ${index === 0 ? 'is worth ' : ''}${amount}`
  })
  const sentence = parts.join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

type Figures = Pick<Plan, 'value' | 'greedy' | 'valueOfOneMore'>

/** The figures of a plan as the optimiser has them, for whoever checks them against another tool. */
export function exactFigures(
  { value, greedy, valueOfOneMore }: Figures,
  nameOf: (role: string) => string,
  currency: string,
): string {
  const worth = worthWords(valueOfOneMore, nameOf, exactWords)
  return [
    `In thousand ${currency}: the plan is worth ${exactWords(value)}, the best value per effort first ${exactWords(greedy.value)}.`,
    ...(worth ? [worth] : []),
  ].join(' ')
}

/** How far a plan may be from the best one while the optimiser looks on. */
export function gapWords(value: number, bound: number): string {
  const gap = (bound - value) / Math.max(Math.abs(value), 1e-9)
  return gap < 1e-6 ? 'Proved best.' : `At most ${shareWords(gap)} more is possible.`
}

/** What a robust plan is, for whoever chooses it. */
export const robustWords = {
  label: 'Robust: plan for more work than is likely',
  hint: 'Every effort is planned so high that it suffices in 8 of 10 cases. Durations stay at the likely value either way; the risk forecast draws them.',
  badge: 'Robust: effort that suffices in 8 of 10 cases',
}
