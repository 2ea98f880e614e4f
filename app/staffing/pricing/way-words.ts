import { figure } from '#app/math/text/figures.ts'
import type { WayKind } from './ways.ts'

export const wayNames: Record<WayKind, string> = {
  hire: 'Hire',
  borrow: 'Borrow from another team',
  contract: 'Contract',
  train: 'Train somebody',
  're-scope': 'Make the use cases smaller',
  nothing: 'Do nothing',
}

/** Money in the plan's unit, as people read it. */
export const moneyWords = (value: number): string => figure(value)

/** The same where the cents matter. */
export const exactWords = (value: number): string => figure(value, 2)

/** A difference with its sign. */
export const differenceWords = (value: number): string =>
  `${Math.round(value) > 0 ? '+' : ''}${moneyWords(value)}`

/** How one way compares with doing nothing, in one sentence. */
export function wayWords(kind: WayKind, gain: number, cost: number): string {
  const paid = cost > 0 ? `, its cost of ${moneyWords(cost)} taken off` : ''
  if (kind === 'nothing') return 'The plan as it is without the person.'
  if (Math.round(gain) === 0) return `Changes nothing in what the plan is worth${paid}.`
  return gain > 0
    ? `Makes the plan worth ${moneyWords(gain)} more${paid}.`
    : `Makes the plan worth ${moneyWords(-gain)} less${paid}.`
}
