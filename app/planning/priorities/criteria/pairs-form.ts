import { z } from 'zod'
import { ahp } from '#app/math/decisions/ahp.ts'
import { mostHelpfulCorrection, SAATY_SCALE } from '#app/math/decisions/ahp/correction.ts'
import { requiredLine } from '#app/http/typed-text.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { matrixOf, pairsOf, type PairJudgement } from '#app/planning/priorities/methods/pairs.ts'
import { steps, stepWords } from './steps.ts'

/** A ratio up to this is commonly accepted. */
export const acceptedRatio = 0.1

/** A judgement as a form says it: 3 is "three times as important", −3 "the other one three times". */
export const stepOf = (times: number): number => {
  const nearest = SAATY_SCALE.reduce((best, one) =>
    Math.abs(Math.log(one / times)) < Math.abs(Math.log(best / times)) ? one : best,
  )
  return nearest >= 1 ? nearest : -Math.round(1 / nearest)
}

export const timesOf = (step: number): number => (step > 0 ? step : 1 / -step)

export const pairsSchema = z.object({
  reason: requiredLine(300, 'Say why: later readers will ask.'),
  pairs: z
    .array(
      z.object({
        first: z.string().max(60),
        second: z.string().max(60),
        step: z.coerce
          .number('Choose one.')
          .refine((step) => (steps as readonly number[]).includes(step), 'Choose one.'),
      }),
    )
    .max(45)
    .default([]),
})

export type TypedPairs = z.infer<typeof pairsSchema>['pairs']

export const judgementsFrom = (typed: TypedPairs): PairJudgement[] =>
  typed.map(({ first, second, step }) => [first, second, timesOf(step)])

export type PairsVerdict = {
  /** Weights by criterion, in the order of the criteria. */
  weights: number[]
  ratio: number | null
  accepted: boolean
  /** The one judgement whose change helps most, where the ratio is too high. */
  correction: string | null
}

/** What the judgements come to; null until every pair was compared. */
export function judgePairs(
  criteria: readonly Criterion[],
  judgements: readonly PairJudgement[],
): PairsVerdict | null {
  const matrix = matrixOf(criteria, judgements)
  const found = matrix && ahp(matrix)
  if (!found) return null
  const ratio = found.consistencyRatio
  const accepted = ratio !== null && ratio <= acceptedRatio
  const best = accepted ? null : mostHelpfulCorrection(matrix)
  const [first, second] = [criteria[best?.row ?? -1]?.name, criteria[best?.column ?? -1]?.name]
  const correction =
    best && first && second
      ? `${first} against ${second}: from “${stepWords(stepOf(best.from), first, second)}” to ` +
        `“${stepWords(stepOf(best.to), first, second)}” brings the ratio to ${(best.consistencyRatio ?? 0).toFixed(2)}.`
      : null
  return { weights: found.weights, ratio, accepted, correction }
}

/** All pairs of criteria with what was said about each. */
export const pairRows = (criteria: readonly Criterion[], judgements: readonly PairJudgement[]) =>
  pairsOf(criteria).map(([first, second]) => ({
    first: { key: first.key, name: first.name },
    second: { key: second.key, name: second.name },
    step: saidStep(judgements, first.key, second.key),
  }))

function saidStep(judgements: readonly PairJudgement[], first: string, second: string) {
  for (const [a, b, times] of judgements) {
    if (a === first && b === second) return stepOf(times)
    if (a === second && b === first) return stepOf(1 / times)
  }
  return null
}
