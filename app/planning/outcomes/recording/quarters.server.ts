import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { observations, realisations } from '#db/schema/outcomes.ts'
import { keepForecast } from './forecasts.server.ts'
import { findClock } from './launches.server.ts'
import type { Clock } from './launches.server.ts'
import { expectedMetric, goalOf } from './metric-line.ts'
import { findObservations, findRealisations, newestOf } from './observed.server.ts'
import type { QuarterFigures } from './quarter-form.ts'

export type RecordedQuarter = QuarterFigures & { useCaseId: string; quarter: number }

/**
 * Records what a quarter brought: only what differs from what is known becomes a new row, so that every number that was
 * ever entered stays. With the first one the forecast is kept. Returns how many numbers were new.
 */
export const recordQuarter = (ctx: Context, input: RecordedQuarter): Promise<number> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, input.useCaseId, 'use-case.edit')
    const clock = await findClock(tx, input.useCaseId)
    if (input.quarter > clock.current)
      throw new Invalid('That quarter has not begun yet. What is expected of it is the forecast.')
    await keepForecast(tx, input.useCaseId)
    const added = (await recordMetrics(tx, input, clock)) + (await recordRealised(tx, input))
    if (added > 0)
      await record(tx, {
        verb: 'outcome.recorded',
        subject: { type: 'use-case', id: input.useCaseId },
        data: { quarter: input.quarter, count: added, firstMonth: clock.firstMonth },
      })
    return added
  })

async function recordMetrics(
  tx: InTransaction,
  { useCaseId, quarter, rows, note }: RecordedQuarter,
  { firstMonth, launched }: Clock,
): Promise<number> {
  const metrics = await findUseCaseMetrics(tx, [useCaseId])
  const known = await findObservations(tx, [useCaseId])
  const added = rows.flatMap(({ metric: metricId, value: typed }) => {
    const value = typed ?? null
    const metric = metrics.find(({ id }) => id === metricId)
    if (!metric) throw new NotFound()
    const earlier = known.filter((one) => one.metricId === metricId && one.quarter === quarter)
    if ((newestOf(earlier)?.value ?? null) === value) return []
    const expected = expectedMetric(goalOf(metric, firstMonth), launched ?? quarter, quarter)
    const forecast = earlier[0] ? earlier[0].forecast : expected
    return [{ useCaseMetricId: metricId, quarter, value, forecast, note }]
  })
  const made = { observedBy: tx.actor.id, observedAt: tx.now }
  if (added.length > 0)
    await tx.db
      .insert(observations)
      .values(added.map((row) => ({ orgId: tx.org.id, id: newId(), ...row, ...made })))
  return added.length
}

async function recordRealised(
  tx: InTransaction,
  { useCaseId, quarter, realised: typed, note }: RecordedQuarter,
): Promise<number> {
  const realised = typed ?? null
  const known = await findRealisations(tx, [useCaseId])
  const before = newestOf(known.filter((one) => one.quarter === quarter))
  if ((before?.value ?? null) === realised) return 0
  await tx.db.insert(realisations).values({
    orgId: tx.org.id,
    id: newId(),
    useCaseId,
    quarter,
    value: realised,
    note,
    recordedBy: tx.actor.id,
    recordedAt: tx.now,
  })
  return 1
}
