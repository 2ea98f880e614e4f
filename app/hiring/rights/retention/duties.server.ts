import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { inForce, ofOpening } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { poolMemberships } from '#db/schema/portal.ts'
import { legalHolds, retentionSettings } from '#db/schema/rights.ts'
import { limitsOf, together } from './limits.ts'
import type { Limits } from './limits.ts'
import { rulesFor } from './rules.ts'
import type { RetentionChoice } from './rules.ts'

/** What keeps and what limits the record of one person. */
export type Duties = {
  held: boolean
  /** Null while an application is still going on. */
  limits: Limits | null
}

const noChoice: RetentionChoice & { automatic: boolean; version: number } = {
  always: [],
  own: {},
  automatic: false,
  version: 0,
}

/** What the organisation has decided about retention. */
export async function findChoice(tx: Acting) {
  const [row] = await tx.db
    .select()
    .from(retentionSettings)
    .where(eq(retentionSettings.orgId, tx.org.id))
  return row ?? noChoice
}

/** What keeps and limits the records of these candidates, those of everybody in the organisation at most. */
export async function findDuties(
  tx: Acting,
  candidateIds: string[],
  { asIfEnded }: { asIfEnded?: 'open' | 'all' } = {},
): Promise<ReadonlyMap<string, Duties>> {
  const choice = await findChoice(tx)
  const found = await selectApplications(tx, candidateIds)
  const rows = asIfEnded === 'all' ? found.map(asOpen) : found
  const held = await findHeld(tx, candidateIds)
  const pooled = await findPooled(tx, candidateIds)
  const byPerson = Map.groupBy(rows, ({ candidateId }) => candidateId)
  return new Map(
    candidateIds.map((id) => {
      const theirs = byPerson.get(id) ?? []
      const limits = extended(
        limitsOfAll(theirs, choice, asIfEnded ? tx.now : null),
        pooled.get(id),
      )
      return [id, { held: held.has(id), limits }]
    }),
  )
}

const asOpen = (row: Row): Row => ({ ...row, endedAt: null, outcome: null })

type Row = Awaited<ReturnType<typeof selectApplications>>[number]

const selectApplications = (tx: Acting, candidateIds: string[]) =>
  tx.db
    .select({
      candidateId: candidacies.candidateId,
      places: openings.places,
      endedAt: candidacyEndings.at,
      outcome: candidacyEndings.outcome,
    })
    .from(candidacies)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(and(eq(candidacies.orgId, tx.org.id), inArray(candidacies.candidateId, candidateIds)))

/**
 * An open application has no end to count from, and who was hired is on file as an employee; `endOfOpen` stands for the
 * end where one is to be supposed.
 */
function limitsOfAll(rows: Row[], choice: RetentionChoice, endOfOpen: Date | null): Limits | null {
  const limits = rows.flatMap(({ places, endedAt, outcome }) => {
    const end = (outcome === 'hired' ? null : endedAt) ?? endOfOpen
    return end ? [limitsOf(rulesFor(places, choice), end)] : []
  })
  return limits.length === rows.length ? together(limits) : null
}

/** Who agreed to stay in the talent pool may be kept as long as they agreed to. */
function extended(limits: Limits | null, pooledUntil: Date | undefined): Limits | null {
  if (!limits?.deleteBy || !pooledUntil || pooledUntil <= limits.deleteBy) return limits
  return { ...limits, deleteBy: pooledUntil, limitedBy: ['consent'] }
}

async function findHeld(tx: Acting, candidateIds: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .select({ id: legalHolds.candidateId })
    .from(legalHolds)
    .where(
      and(
        eq(legalHolds.orgId, tx.org.id),
        inArray(legalHolds.candidateId, candidateIds),
        isNull(legalHolds.releasedAt),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

async function findPooled(tx: Acting, candidateIds: string[]): Promise<Map<string, Date>> {
  const rows = await tx.db
    .select({
      id: poolMemberships.candidateId,
      until: sql<Date>`max(${poolMemberships.endsAt})`.mapWith(poolMemberships.endsAt),
    })
    .from(poolMemberships)
    .where(
      and(
        eq(poolMemberships.orgId, tx.org.id),
        inArray(poolMemberships.candidateId, candidateIds),
        isNull(poolMemberships.leftAt),
        gt(poolMemberships.endsAt, tx.now),
      ),
    )
    .groupBy(poolMemberships.candidateId)
  return new Map(rows.map(({ id, until }) => [id, until]))
}
