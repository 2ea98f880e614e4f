import { moneyWords } from '#app/planning/money.ts'
import type { WayKind } from './ways.ts'

export const wayNames: Record<WayKind, string> = {
  hire: 'Hire',
  borrow: 'Borrow from another team',
  contract: 'Contract',
  train: 'Train somebody',
  're-scope': 'Make the use cases smaller',
  nothing: 'Do nothing',
}

/** What is told as no change: half of the last digit that money is told with in a plan. */
const leastTold = 0.5

/** How one way compares with doing nothing, in one sentence. */
export function wayWords(kind: WayKind, gain: number, cost: number, currency: string): string {
  const paid = cost > 0 ? `, its cost of ${moneyWords(cost, currency)} taken off` : ''
  if (kind === 'nothing') return 'The plan as it is without the person.'
  if (Math.abs(gain) < leastTold) return `Changes nothing in what the plan is worth${paid}.`
  return gain > 0
    ? `Makes the plan worth ${moneyWords(gain, currency)} more${paid}.`
    : `Makes the plan worth ${moneyWords(-gain, currency)} less${paid}.`
}

type Given = { verdict: 'approved' | 'declined'; reason: string } | null
type Ways = readonly { kind: WayKind; gain: number }[]

/**
 * Why hiring was chosen among the ways: in the words of whoever approved it, else by the sums, and where another way is
 * worth more and nobody said why, that it is so. Null while nothing is chosen.
 */
export function choiceWords(given: Given, ways: Ways, currency: string): string | null {
  if (given?.verdict !== 'approved') return null
  if (given.reason) return given.reason
  const gainOf = (way: WayKind) => ways.find(({ kind }) => kind === way)?.gain ?? 0
  const [best] = ways.toSorted((a, b) => b.gain - a.gain)
  const less = best ? best.gain - gainOf('hire') : 0
  return !best || less < leastTold
    ? 'no other way is worth more.'
    : `no reason was written down; “${wayNames[best.kind]}” would be worth ${moneyWords(less, currency)} more.`
}
