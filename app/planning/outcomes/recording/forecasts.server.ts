import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { newId } from '#db/ids.ts'
import { forecasts } from '#db/schema/outcomes.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { expectedFrom } from './forecast.ts'
import type { Committed, Expected } from './forecast.ts'

export type FoundForecast = Expected & {
  /** When it was kept for good; null while it still follows plan and estimates. */
  keptAt: Date | null
  commitmentId: string | null
}

/**
 * What was expected of some use cases: as it was kept when their first outcome was entered, else as the newest committed
 * plan and the estimates have it now. Three queries at most.
 */
export async function findForecasts(
  tx: InTransaction,
  ids: readonly string[],
): Promise<Map<string, FoundForecast>> {
  const kept: Map<string, FoundForecast> = await findKept(tx, ids)
  const open = ids.filter((id) => !kept.has(id))
  if (open.length === 0) return kept
  const estimates = Map.groupBy(await findEstimates(tx, open), ({ useCaseId }) => useCaseId)
  const committed = await findCommittedNumbers(tx, open)
  for (const id of open) {
    const plan = committed.get(id) ?? null
    kept.set(id, {
      ...expectedFrom(estimates.get(id) ?? [], plan),
      keptAt: null,
      commitmentId: plan?.id ?? null,
    })
  }
  return kept
}

async function findKept(tx: InTransaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tx.db
    .select()
    .from(forecasts)
    .where(and(eq(forecasts.orgId, tx.org.id), inArray(forecasts.useCaseId, [...ids])))
  return new Map(
    rows.map(({ useCaseId, value, low, high, probability, chances, keptAt, commitmentId }) => [
      useCaseId,
      { value, low, high, probability, chances, keptAt, commitmentId },
    ]),
  )
}

type Row = Committed & { useCaseId: string; isPlaced: boolean }

/** Value and probability that the newest committed plan with the use case in it counted on. */
async function findCommittedNumbers(tx: InTransaction, ids: readonly string[]) {
  const asked = sql`jsonb_array_elements(${commitments.problem}->'useCases')`
  const rows: Row[] = await tx.db
    .select({
      id: commitments.id,
      useCaseId: sql<string>`asked->>'id'`,
      value: sql<number>`(asked->>'value')::float8`,
      probability: sql<number>`(asked->>'p')::float8`,
      isPlaced: sql<boolean>`${commitments.plan}->'starts' @> jsonb_build_array(jsonb_build_object('useCase', asked->>'id'))`,
    })
    .from(commitments)
    .innerJoin(sql`${asked} as asked`, sql`true`)
    .where(and(eq(commitments.orgId, tx.org.id), inArray(sql`asked->>'id'`, [...ids])))
    .orderBy(desc(commitments.number))
  const found = new Map<string, Committed>()
  for (const { useCaseId, isPlaced, ...numbers } of rows)
    if (isPlaced && !found.has(useCaseId)) found.set(useCaseId, numbers)
  return found
}

/** Keeps what is expected now, unless it was kept before: no estimate is bettered once outcomes are known. */
export async function keepForecast(tx: InTransaction, useCaseId: string): Promise<void> {
  const expected = (await findForecasts(tx, [useCaseId])).get(useCaseId)
  if (!expected || expected.keptAt) return
  await tx.db
    .insert(forecasts)
    .values({
      ...expected,
      orgId: tx.org.id,
      id: newId(),
      useCaseId,
      chances: { ...expected.chances },
      keptBy: tx.actor.id,
      keptAt: tx.now,
    })
    .onConflictDoNothing()
}
