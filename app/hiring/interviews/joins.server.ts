import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Asking } from '#db/fixed-query.server.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { openingMembers } from '#db/schema/openings.ts'

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

/** How a candidacy ended, unless that was undone. */
export const endingInForce = (tx: Pick<Asking, 'org'>) =>
  and(
    eq(candidacyEndings.orgId, tx.org.id),
    eq(candidacyEndings.candidacyId, candidacies.id),
    isNull(candidacyEndings.undoneAt),
  )

/** The candidacy a row belongs to goes on: it did not end, or that was undone. */
export const inProcess = (row: { orgId: AnyPgColumn; candidacyId: AnyPgColumn }) =>
  sql`not exists (select 1 from hiring.candidacy_endings ce where ce.org_id = ${row.orgId}
    and ce.candidacy_id = ${row.candidacyId} and ce.undone_at is null)`
