import { and, eq, exists, notExists, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { isRestricted, permit } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import type { Check } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'
import { byId, endingInForce, partOfActor } from './joins.server.ts'

/** Interviews that still count: not recused, missed, cancelled or handed to somebody else. */
export const stillOn = (tx: Pick<InTransaction, 'db'>) =>
  notExists(
    tx.db
      .select({ one: sql`1` })
      .from(interviewEndings)
      .where(
        and(
          eq(interviewEndings.orgId, interviews.orgId),
          eq(interviewEndings.interviewId, interviews.id),
        ),
      ),
  )

/** The actor interviews this candidate. */
const interviewsHere = (tx: InTransaction, candidacyId: string) =>
  exists(
    tx.db
      .select({ one: sql`1` })
      .from(interviews)
      .where(
        and(
          eq(interviews.orgId, tx.org.id),
          eq(interviews.candidacyId, candidacyId),
          eq(interviews.interviewerId, tx.actor.id),
          stillOn(tx),
        ),
      ),
  )

const columns = (tx: InTransaction, candidacyId: string) => ({
  id: candidacies.id,
  openingId: candidacies.openingId,
  openingTitle: openings.title,
  candidateId: candidates.id,
  candidate: candidates.name,
  ...inNameColumns,
  stageId: candidacies.stageId,
  ended: candidacyEndings.outcome,
  part: openingMembers.part,
  restricted: isRestricted('hiring.candidacies.org_id', 'hiring.candidacies.candidate_id'),
  own: sql<boolean>`${interviewsHere(tx, candidacyId)}`,
})

/**
 * A candidacy and what the actor is in it, once `check` has passed. Throws `NotFound` where there is no such candidacy;
 * what is put away is refused.
 */
export async function findCandidacySeat(tx: InTransaction, candidacyId: string, check: Check) {
  const [row] = await tx.db
    .select(columns(tx, candidacyId))
    .from(candidacies)
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .leftJoin(openingMembers, partOfActor(tx))
    .leftJoin(candidacyEndings, endingInForce(tx))
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    .limit(1)
  if (!row) throw new NotFound()
  const { part, own, restricted, ...candidacy } = row
  const facts: Facts = { part, own }
  await permit(tx.actor, check, { facts, restricted })
  return { candidacy, facts }
}

export type CandidacySeat = Awaited<ReturnType<typeof findCandidacySeat>>

/** The candidacy, after checking that the actor may do `action` in it. */
export const candidacySeatFor = (
  tx: InTransaction,
  candidacyId: string,
  action: Action,
): Promise<CandidacySeat> => findCandidacySeat(tx, candidacyId, action)

/** Everything that changes who is waited for goes through this lock, one after the other. */
export async function lockCandidacy(
  tx: Pick<InTransaction, 'db' | 'org'>,
  candidacyId: string,
): Promise<void> {
  const rows = await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    .for('no key update')
  if (rows.length === 0) throw new NotFound()
}

export function refuseEnded({ ended }: CandidacySeat['candidacy']): void {
  if (ended) throw new Invalid('This application is closed. Reopen it first.')
}
