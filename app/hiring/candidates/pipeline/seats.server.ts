import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { reachesAllOpenings } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openingApprovers, openingMembers, openings } from '#db/schema/openings.ts'
import { inForce, ofAnyPerson, ofOpening } from './joins.server.ts'
import { isRestricted, permit } from './restricted.server.ts'
import type { Check } from './restricted.server.ts'

/** Whether the member takes an interview of the candidacy at hand. */
const interviewsThem = (memberId: string) => sql<boolean>`exists (
  select 1 from hiring.interviews i where i.org_id = candidacies.org_id
    and i.candidacy_id = candidacies.id and i.interviewer_id = ${memberId}
    and not exists (select 1 from hiring.interview_endings e
      where e.org_id = i.org_id and e.interview_id = i.id))`

const columns = {
  candidacy: candidacies,
  candidate: { id: candidates.id, name: candidates.name, email: candidates.email },
  opening: { id: openings.id, title: openings.title },
  ending: {
    id: candidacyEndings.id,
    outcome: candidacyEndings.outcome,
    reason: candidacyEndings.reason,
    at: candidacyEndings.at,
  },
  part: openingMembers.part,
  approver: openingApprovers.id,
  restricted: isRestricted('candidacies.org_id', 'candidacies.candidate_id'),
}

/**
 * A candidacy, whose it is, how it ended if it did, and what the actor is to it, once `check` has passed. What is put away
 * is then refused, unless it concerns the person's rights.
 */
export async function findCandidacySeat(tx: InTransaction, id: string, check: Check) {
  if (!isId(id)) throw new NotFound()
  const me = tx.actor.id
  const [row] = await tx.db
    .select({ ...columns, own: interviewsThem(me) })
    .from(candidacies)
    .innerJoin(candidates, ofAnyPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .leftJoin(openingMembers, mine(openingMembers, me))
    .leftJoin(openingApprovers, mine(openingApprovers, me))
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id)))
    .limit(1)
  if (!row) throw new NotFound()
  const { part, approver, own, restricted, ...found } = row
  const facts: Facts = { part, approver: approver !== null, own }
  await permit(tx.actor, check, { facts, restricted })
  return { ...found, facts }
}

export type CandidacySeat = Awaited<ReturnType<typeof findCandidacySeat>>

/** The candidacy, after checking that the actor may do `action` about it. */
export const candidacyFor = (
  tx: InTransaction,
  id: string,
  action: Action,
): Promise<CandidacySeat> => findCandidacySeat(tx, id, action)

const mine = (table: typeof openingMembers | typeof openingApprovers, memberId: string) =>
  and(
    eq(table.orgId, candidacies.orgId),
    eq(table.openingId, candidacies.openingId),
    eq(table.memberId, memberId),
  )

/** Openings whose candidates the member may list, as a condition on a query that has `openings` in it. */
export function listable(tx: InTransaction): SQL | undefined {
  if (reachesAllOpenings(tx.actor)) return undefined
  if (tx.actor.access !== 'hiring-manager') return sql`false`
  return sql`exists (select 1 from hiring.opening_members om where om.org_id = openings.org_id
    and om.opening_id = openings.id and om.member_id = ${tx.actor.id} and om.part <> 'interviewer')`
}

/** Candidacies of which the member may read the application: those they run, and those they interview. */
export const readable = (tx: InTransaction): SQL | undefined => {
  const lists = listable(tx)
  if (!lists) return undefined
  return sql`(${lists} or (${interviewsThem(tx.actor.id)} and exists (
    select 1 from hiring.opening_members om where om.org_id = openings.org_id
    and om.opening_id = openings.id and om.member_id = ${tx.actor.id})))`
}
