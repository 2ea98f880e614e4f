import { and, eq, like } from 'drizzle-orm'
import { keyInOrganisation } from '#app/accounts/identity-key.ts'
import type { Transaction } from '#db/connection.server.ts'
import { identities } from '#db/schema/accounts.ts'

/** Another provider, or another client at it, opens no owner’s place on what was confirmed before. */
export const forgetConfirmations = ({ db }: { db: Transaction }, orgId: string) =>
  db.update(identities).set({ confirmedAt: null }).where(atProviderOf(orgId))

/** Who becomes an owner confirms anew, whatever they confirmed as somebody else: all owners hear of it. */
export const forgetConfirmationOf = (
  { db }: { db: Transaction },
  { orgId, userId }: { orgId: string; userId: string },
) =>
  db
    .update(identities)
    .set({ confirmedAt: null })
    .where(and(atProviderOf(orgId), eq(identities.userId, userId)))

const atProviderOf = (orgId: string) =>
  like(identities.provider, `${keyInOrganisation(orgId, '')}%`)
