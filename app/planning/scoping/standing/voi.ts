import { evpi, evsi } from '#app/math/decisions/value-of-information.ts'
import type { FactorKey, Tells } from '#app/planning/scoping/checklist/question.ts'

/** What is at stake: chances of the four factors, and in one unit of money what success, effort and failure mean. */
export type Stake = {
  chances: Record<FactorKey, number>
  /** Value after risks. */
  gain: number
  cost: number
  loss: number
}

/** In the stake's unit of money: `answer` of asking this question, `certainty` of knowing its factor for sure. */
export type Worth = { answer: number; certainty: number }

/**
 * What it is worth to answer a question before deciding: the answer is a probe of one factor while the others keep
 * their chances. With value G, loss L and the other chances r, going ahead is worth p·r·(G + L) − (C + L).
 *
 * @returns null for chances or money outside their domain
 */
export function worthOfAnswering(tells: Tells, { chances, gain, cost, loss }: Stake): Worth | null {
  const prior = chances[tells.factor]
  const others = Object.entries(chances).filter(([factor]) => factor !== tells.factor)
  const rest = others.reduce((product, [, chance]) => product * chance, 1)
  const win = rest * (gain + loss)
  const pay = cost + loss
  const { sensitivity, specificity } = tells
  const answer = evsi({ prior, gain: win, cost: pay, sensitivity, specificity })
  const certainty = evpi(
    [prior, 1 - prior],
    [
      [win - pay, -pay],
      [0, 0],
    ],
  )
  return answer === null || certainty === null ? null : { answer, certainty }
}

export type Advice = 'probe' | 'leave' | 'no-difference' | 'price-it' | 'unknown'

/** A thousandth of the stake's unit is what rounding leaves. */
const negligible = 0.001

/** What to do about an open question: find out when that costs less than the answer is worth. */
export function adviceFor(worth: Worth | null, probeCost: number | null): Advice {
  if (!worth) return 'unknown'
  if (worth.answer < negligible) return 'no-difference'
  if (probeCost === null) return 'price-it'
  return probeCost < worth.answer ? 'probe' : 'leave'
}

/** The advice as a sentence; `money` writes an amount of the stake's unit. */
export function adviceWords(
  worth: Worth | null,
  probeCost: number | null,
  money: (amount: number) => string,
): string {
  const advice = adviceFor(worth, probeCost)
  if (advice === 'unknown' || !worth)
    return 'Estimate value, chances and cost: then this says what the answer is worth.'
  const value = money(worth.answer)
  if (advice === 'no-difference')
    return 'By the numbers alone, the answer would not change your decision.'
  if (advice === 'price-it') return `The answer is worth ${value}. Find out if that costs less.`
  const cost = money(probeCost ?? 0)
  return advice === 'probe'
    ? `Find out: it costs ${cost}, and the answer is worth ${value}.`
    : `Leave it: it costs ${cost}, and the answer is worth only ${value}.`
}
