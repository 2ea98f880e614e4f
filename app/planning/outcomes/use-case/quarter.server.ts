import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findForecasts } from '#app/planning/outcomes/recording/forecasts.server.ts'
import { expectedPerQuarter } from '#app/planning/outcomes/recording/forecast.ts'
import { findClock } from '#app/planning/outcomes/recording/launches.server.ts'
import type { Clock } from '#app/planning/outcomes/recording/launches.server.ts'
import { expectedMetric, goalOf } from '#app/planning/outcomes/recording/metric-line.ts'
import {
  findObservations,
  findRealisations,
  newestOf,
} from '#app/planning/outcomes/recording/observed.server.ts'
import type { Entry } from '#app/planning/outcomes/recording/observed.server.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'

type Place = { id: string; quarter: number }

/** One quarter of a use case, to be entered or corrected, with every entry there ever was for it. */
export const findQuarter = (ctx: Context, { id, quarter }: Place) =>
  transaction(ctx, async (tx) => {
    const { useCase, currency } = await seatAt(tx, id, 'use-case.edit')
    const clock = await findClock(tx, id)
    if (quarter > clock.current) throw new NotFound()
    const forecast = (await findForecasts(tx, [id])).get(id)
    const realised = (await findRealisations(tx, [id])).filter((one) => one.quarter === quarter)
    const { metrics, entries } = await findMetricsOf(tx, { id, quarter }, clock)
    return {
      title: useCase.title,
      currency,
      firstMonth: clock.firstMonth,
      expected: forecast ? expectedPerQuarter(forecast) : null,
      realised: newestOf(realised)?.value ?? null,
      metrics,
      entries: [...realised.map((entry) => entryOf('Value', '', entry)), ...entries].toSorted(
        (a, b) => b.at.getTime() - a.at.getTime(),
      ),
    }
  })

async function findMetricsOf(tx: InTransaction, { id, quarter }: Place, clock: Clock) {
  const { firstMonth, launched } = clock
  const observed = (await findObservations(tx, [id])).filter((one) => one.quarter === quarter)
  const found = (await findUseCaseMetrics(tx, [id])).map((metric) => {
    const mine = observed.filter(({ metricId }) => metricId === metric.id)
    const line = expectedMetric(goalOf(metric, firstMonth), launched ?? quarter, quarter)
    const expected = mine[0] ? mine[0].forecast : line
    return { metric, mine, expected }
  })
  return {
    metrics: found.map(({ metric: { id: key, name, unit }, mine, expected }) => {
      return { id: key, name, unit, expected, value: newestOf(mine)?.value ?? null }
    }),
    entries: found.flatMap(({ metric: { name, unit }, mine }) =>
      mine.map((entry) => entryOf(name, unit, entry)),
    ),
  }
}

const entryOf = (of: string, unit: string, { value, note, by, at }: Entry) => {
  return { of, unit, value, note, by, at }
}
