import { quarterPoints, quartersSince, soFar } from '#app/planning/outcomes/charts/quarter-point.ts'
import { expectedPerQuarter } from '#app/planning/outcomes/recording/forecast.ts'
import { expectedMetric, goalOf } from '#app/planning/outcomes/recording/metric-line.ts'
import { verdictWords } from '#app/planning/outcomes/recording/verdict.ts'
import { exactly } from '#app/planning/three-point.ts'
import type { FoundOutcome } from './outcome.server.ts'

/** What came of a use case, quarter by quarter, as its page draws it. */
export function outcomeView(found: FoundOutcome) {
  const { firstMonth, forecast, current, launched } = found
  const quarters = quartersSince(firstKnown(found), current)
  const perQuarter = forecast && expectedPerQuarter(forecast)
  const value = quarterPoints(quarters, firstMonth, found.realisations, () => perQuarter)
  return {
    quarters: value.map(({ quarter, label }) => ({ quarter, label })),
    value,
    soFar: soFar(value),
    metrics: found.metrics.map((metric) => metricView(found, metric, launched ?? current)),
    verdicts: found.verdicts.map(({ worked, failedAt, ...said }) => ({
      ...said,
      worked,
      words: verdictWords({ worked, failedAt }),
    })),
  }
}

/** The launch, or the first quarter somebody entered something for. */
function firstKnown({ launched, realisations, observations }: FoundOutcome) {
  const known = [...realisations, ...observations].map(({ quarter }) => quarter)
  const all = launched === null ? known : [...known, launched]
  return all.length === 0 ? null : Math.min(...all)
}

type Metric = FoundOutcome['metrics'][number]

function metricView(found: FoundOutcome, metric: Metric, launched: number) {
  const { firstMonth, current, observations } = found
  const { id, name, kind, unit, baseline, target, due } = metric
  const mine = observations.filter(({ metricId }) => metricId === id)
  const goal = goalOf(metric, firstMonth)
  const points = quarterPoints(
    quartersSince(firstKnown(found), current),
    firstMonth,
    mine,
    (quarter) => {
      const kept = mine.find((one) => one.quarter === quarter)
      const expected = kept ? kept.forecast : expectedMetric(goal, launched, quarter)
      return expected === null ? null : exactly(expected)
    },
  )
  return { id, name, kind, unit, baseline, target, due, points }
}

export type OutcomeView = ReturnType<typeof outcomeView>
