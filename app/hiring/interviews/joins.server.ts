import { and, eq, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { endingOf, notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import type { Named } from '#app/hiring/openings/funnel/in-force.server.ts'
import type { Asking } from '#db/fixed-query.server.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { interviewPlans, openingMembers, planInterviewers } from '#db/schema/openings.ts'

/** The condition that joins a row by its id, within the organisation. */
export const byId = (
  tx: Pick<Asking, 'org'>,
  table: { orgId: AnyPgColumn; id: AnyPgColumn },
  column: AnyPgColumn,
) => and(eq(table.orgId, tx.org.id), eq(table.id, column))

/** The actor's part in the opening of a candidacy. */
export const partOfActor = (tx: Asking) =>
  and(
    eq(openingMembers.orgId, tx.org.id),
    eq(openingMembers.openingId, candidacies.openingId),
    eq(openingMembers.memberId, tx.actor.id),
  )

/** The seat in the opening of somebody who is named for a planned interview: without one they reach no candidate of it. */
export const seatOfTaker = and(
  eq(openingMembers.orgId, interviewPlans.orgId),
  eq(openingMembers.openingId, interviewPlans.openingId),
  eq(openingMembers.memberId, planInterviewers.memberId),
)

/** How a candidacy ended, unless that was undone. */
export const endingInForce = (tx: Pick<Asking, 'org'>) =>
  and(
    eq(candidacyEndings.orgId, tx.org.id),
    eq(candidacyEndings.candidacyId, candidacies.id),
    notUndone,
  )

/** How an interview ended. */
export const endingOfInterview = (tx: Pick<Asking, 'org'>) =>
  and(eq(interviewEndings.orgId, tx.org.id), eq(interviewEndings.interviewId, interviews.id))

/** The candidacy a row belongs to goes on: it did not end, or that was undone. */
export const inProcess = (row: { orgId: Named; candidacyId: Named }) =>
  sql`not exists (select 1 from hiring.candidacy_endings e
    where ${endingOf(row.orgId, row.candidacyId)})`
