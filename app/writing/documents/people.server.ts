import { and, asc, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { members } from '#db/schema/accounts.ts'

/** Everybody in the organisation, by name. */
export const listPeople = (tx: InTransaction) =>
  tx.db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(asc(members.name), asc(members.id))
