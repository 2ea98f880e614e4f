import { calibrationOf } from '#app/planning/outcomes/calibration/calibration.ts'
import { quarterPoints, quartersSince, soFar } from '#app/planning/outcomes/charts/quarter-point.ts'
import { expectedPerQuarter } from '#app/planning/outcomes/recording/forecast.ts'
import { resolvedChances, verdictWords } from '#app/planning/outcomes/recording/verdict.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import type { FoundOutcomes, Followed } from './overview.server.ts'

/** One followed use case: what was expected of it each quarter, what came, and whether it worked. */
export function outcomeRow(
  one: Followed,
  { now, forecasts, realisations, verdicts }: FoundOutcomes,
) {
  const { id, number, title, stage, ownerName, launchedAt, firstMonth } = one
  const expected = forecasts.get(id) ?? null
  const perQuarter = expected && expectedPerQuarter(expected)
  const launched = launchedAt && quarterOf(launchedAt, firstMonth)
  const points = quarterPoints(
    quartersSince(launched, quarterOf(now, firstMonth)),
    firstMonth,
    realisations.filter(({ useCaseId }) => useCaseId === id),
    () => perQuarter,
  )
  const verdict = verdicts.findLast(({ useCaseId }) => useCaseId === id) ?? null
  return {
    id,
    number,
    title,
    stage: stageNames[stage],
    ownerName,
    launchedAt,
    points,
    soFar: soFar(points),
    probability: expected?.probability ?? null,
    verdict: verdict && { worked: verdict.worked, words: verdictWords(verdict) },
  }
}

export type OutcomeRow = ReturnType<typeof outcomeRow>

/** How the probabilities of those that ended held: of the whole, and of each of the four chances that had its turn. */
export function calibrations({ list, forecasts, verdicts }: FoundOutcomes) {
  const ended = list.flatMap(({ id }) => {
    const verdict = verdicts.findLast(({ useCaseId }) => useCaseId === id)
    const expected = forecasts.get(id)
    return verdict && expected ? [{ verdict, expected }] : []
  })
  return {
    whole: calibrationOf(
      ended.flatMap(({ verdict: { worked }, expected: { probability } }) =>
        probability === null ? [] : [{ probability, cameTrue: worked }],
      ),
    ),
    chances: calibrationOf(
      ended.flatMap(({ verdict, expected }) => resolvedChances(expected.chances, verdict)),
    ),
  }
}
