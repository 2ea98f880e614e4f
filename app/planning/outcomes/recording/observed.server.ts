import { and, asc, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { members } from '#db/schema/accounts.ts'
import { observations, realisations } from '#db/schema/outcomes.ts'
import { useCaseMetrics } from '#db/schema/scoping.ts'

/** One number somebody entered for a quarter; null takes the earlier one back. */
export type Entry = {
  quarter: number
  value: number | null
  note: string
  by: string
  at: Date
}

/** The entry that counts: the last of a list in order of time. */
export const newestOf = <E extends Entry>(entries: readonly E[]): E | undefined => entries.at(-1)

/** Everything that was ever observed of the metrics of some use cases, oldest first. */
export const findObservations = (tx: InTransaction, useCaseIds: readonly string[]) =>
  tx.db
    .select({
      metricId: observations.useCaseMetricId,
      quarter: observations.quarter,
      forecast: observations.forecast,
      value: observations.value,
      note: observations.note,
      by: members.name,
      at: observations.observedAt,
    })
    .from(observations)
    .innerJoin(
      useCaseMetrics,
      and(
        eq(useCaseMetrics.orgId, observations.orgId),
        eq(useCaseMetrics.id, observations.useCaseMetricId),
      ),
    )
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, observations.observedBy)))
    .where(
      and(eq(observations.orgId, tx.org.id), inArray(useCaseMetrics.useCaseId, [...useCaseIds])),
    )
    .orderBy(asc(observations.observedAt), asc(observations.id))

/** Everything that was ever said about what some use cases brought in, oldest first. */
export const findRealisations = (tx: InTransaction, useCaseIds: readonly string[]) =>
  tx.db
    .select({
      useCaseId: realisations.useCaseId,
      quarter: realisations.quarter,
      value: realisations.value,
      note: realisations.note,
      by: members.name,
      at: realisations.recordedAt,
    })
    .from(realisations)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, realisations.recordedBy)))
    .where(and(eq(realisations.orgId, tx.org.id), inArray(realisations.useCaseId, [...useCaseIds])))
    .orderBy(asc(realisations.recordedAt), asc(realisations.id))
