import { dayWords } from '#app/writing/facts/fact.ts'
import { quarterPoints, quartersSince, soFar } from '#app/planning/outcomes/charts/quarter-point.ts'
import { expectedPerQuarter } from '#app/planning/outcomes/recording/forecast.ts'
import { figureText } from '#app/planning/outcomes/recording/figures.ts'
import { verdictWords } from '#app/planning/outcomes/recording/verdict.ts'
import type { FoundOutcome } from '#app/planning/outcomes/use-case/outcome.server.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import type { OfferedFact } from './story.ts'

/** Everything known about a use case that a story can tell; numbers as people read them. */
export const offeredFacts = (found: FoundOutcome): OfferedFact[] => [
  ...valueFacts(found),
  ...found.metrics.flatMap((metric) => metricFacts(found, metric)),
  ...found.verdicts.slice(-1).map((verdict) => ({
    key: 'verdict',
    label: 'Outcome',
    value: verdictWords(verdict),
    unit: '',
    source: `${verdict.by}, known on ${dayWords(verdict.knownOn)}`,
  })),
]

function valueFacts(found: FoundOutcome): OfferedFact[] {
  const { forecast, launched, current, firstMonth, realisations, currency } = found
  const unit = `thousand ${currency}`
  const perQuarter = forecast && expectedPerQuarter(forecast)
  const quarters = quartersSince(launched, current)
  const { value, quarters: count } = soFar(
    quarterPoints(quarters, firstMonth, realisations, () => perQuarter),
  )
  const from = forecast?.commitmentId ? 'Committed plan' : 'Estimate before launch'
  return [
    ...(forecast?.value === null || forecast?.value === undefined
      ? []
      : [fact('expected', 'Expected in a year', figureText(forecast.value), unit, from)]),
    ...(value === null
      ? []
      : [
          fact(
            'realised',
            `Brought in, in ${count === 1 ? 'one quarter' : `${count} quarters`}`,
            figureText(value),
            unit,
            realisations.at(-1)?.note || 'Entered quarter by quarter',
          ),
        ]),
  ]
}

function metricFacts(found: FoundOutcome, metric: FoundOutcome['metrics'][number]): OfferedFact[] {
  const { id, name, unit, baseline } = metric
  const mine = found.observations.filter(({ metricId }) => metricId === id)
  const quarter = Math.max(...mine.map((one) => one.quarter))
  const last = mine.findLast((one) => one.quarter === quarter)
  if (!last || last.value === null) return []
  const label = `${name}, ${quarterWords(quarter, found.firstMonth)}`
  const source = last.note || `Entered by ${last.by}`
  return [
    ...(baseline === null
      ? []
      : [fact(`before:${id}`, `${name}, before`, figureText(baseline), unit, 'Scope')]),
    fact(`metric:${id}`, label, figureText(last.value), unit, source),
  ]
}

const fact = (key: string, label: string, value: string, unit: string, source: string) => ({
  key,
  label,
  value,
  unit,
  source,
})
