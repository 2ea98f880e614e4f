import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { announceEndings } from './ended.server.ts'

export type Ended = { id: string; candidacyId: string }

/**
 * Ends candidacies that are in process, with the same outcome for all. The rows must be locked by the caller, so
 * that no candidacy ends twice.
 */
export async function endCandidacies(
  tx: Acting,
  candidacyIds: string[],
  { outcome, reason }: { outcome: Outcome; reason: string },
): Promise<Ended[]> {
  if (candidacyIds.length === 0) return []
  const endings = candidacyIds.map((candidacyId) => ({ id: newId(), candidacyId }))
  const byId = tx.actor.kind === 'member' ? tx.actor.id : null
  await tx.db
    .insert(candidacyEndings)
    .values(endings.map((row) => ({ orgId: tx.org.id, ...row, outcome, reason, byId, at: tx.now })))
  await touch(tx, candidacyIds)
  await record(
    tx,
    ...endings.map(({ candidacyId }) => ({
      verb: `candidacy.${outcome}`,
      subject: { type: 'candidacy', id: candidacyId },
    })),
  )
  await announceEndings(tx, endings, outcome)
  return endings
}

/** Takes endings back that are in force, and says how many. A hire stays. */
export async function takeBack(tx: Acting, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0
  const undone = await tx.db
    .update(candidacyEndings)
    .set({ undoneAt: tx.now })
    .where(
      and(
        eq(candidacyEndings.orgId, tx.org.id),
        inArray(candidacyEndings.id, ids),
        ne(candidacyEndings.outcome, 'hired'),
        notUndone,
      ),
    )
    .returning({ candidacyId: candidacyEndings.candidacyId })
  const candidacyIds = undone.map((row) => row.candidacyId)
  if (candidacyIds.length > 0) await touch(tx, candidacyIds)
  const reopened = candidacyIds.map((id) => ({
    verb: 'candidacy.reopened',
    subject: { type: 'candidacy', id },
  }))
  await record(tx, ...reopened)
  return undone.length
}

/** A new version, so that whoever looks at the old state is told when they act on it. */
export const touch = (tx: Acting, candidacyIds: string[]) =>
  tx.db
    .update(candidacies)
    .set({ version: sql`${candidacies.version} + 1` })
    .where(and(eq(candidacies.orgId, tx.org.id), inArray(candidacies.id, candidacyIds)))

/** The candidate has heard from the team: they are not left alone. */
export const markAnswered = (tx: Acting, candidacyId: string) =>
  tx.db
    .update(candidacies)
    .set({ answeredAt: tx.now })
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
