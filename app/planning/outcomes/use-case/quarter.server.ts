import type { Context } from '#app/accounts/context.ts'
import { findForecasts } from '#app/planning/outcomes/recording/forecasts.server.ts'
import { expectedPerQuarter } from '#app/planning/outcomes/recording/forecast.ts'
import { findLaunch } from '#app/planning/outcomes/recording/launches.server.ts'
import { expectedMetric, goalOf } from '#app/planning/outcomes/recording/metric-line.ts'
import {
  findObservations,
  findRealisations,
  newestOf,
} from '#app/planning/outcomes/recording/observed.server.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'

/** One quarter of a use case, to be entered or corrected, with every entry there ever was for it. */
export const findQuarter = (ctx: Context, { id, quarter }: { id: string; quarter: number }) =>
  transaction(ctx, async (tx) => {
    const { useCase, currency } = await seatAt(tx, id, 'use-case.edit')
    const { firstMonth } = await findCalendar(tx)
    if (quarter > quarterOf(tx.now, firstMonth)) throw new NotFound()
    const launched = (await findLaunch(tx, id, firstMonth)) ?? quarter
    const forecast = (await findForecasts(tx, [id])).get(id)
    const isHere = (entry: { quarter: number }) => entry.quarter === quarter
    const metrics = await findUseCaseMetrics(tx, [id])
    const observed = (await findObservations(tx, [id])).filter(isHere)
    const realised = (await findRealisations(tx, [id])).filter(isHere)
    return {
      title: useCase.title,
      currency,
      firstMonth,
      expected: forecast ? expectedPerQuarter(forecast) : null,
      realised: newestOf(realised)?.value ?? null,
      metrics: metrics.map((metric) => {
        const mine = observed.filter(({ metricId }) => metricId === metric.id)
        return {
          id: metric.id,
          name: metric.name,
          unit: metric.unit,
          expected: mine[0]
            ? mine[0].forecast
            : expectedMetric(goalOf(metric, firstMonth), launched, quarter),
          value: newestOf(mine)?.value ?? null,
        }
      }),
      entries: [
        ...realised.map(({ value, note, by, at }) => ({
          of: 'Value',
          unit: '',
          value,
          note,
          by,
          at,
        })),
        ...observed.map(({ metricId, value, note, by, at }) => {
          const metric = metrics.find((one) => one.id === metricId)
          return { of: metric?.name ?? '', unit: metric?.unit ?? '', value, note, by, at }
        }),
      ].toSorted((a, b) => b.at.getTime() - a.at.getTime()),
    }
  })
