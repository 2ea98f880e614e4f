import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Context, SiteContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { Forbidden, Unauthorised } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members, organisations } from '#db/schema/accounts.ts'
import { apiKeys } from '#db/schema/programs.ts'
import { organisationIn } from './key-text.server.ts'
import { scopeNames, scopes as known } from './key.ts'
import type { Scope } from './key.ts'

const notedEveryMs = 10 * 60 * 1000

/**
 * The member a key belongs to, as a context for any verb. Without a scope any key of theirs will do.
 * @throws Unauthorised where the key opens nothing, or opens nothing any more
 * @throws Forbidden where the key was not made for this
 */
export async function findHolder(
  site: SiteContext,
  key: string,
  scope: Scope | null,
): Promise<Context> {
  const orgId = organisationIn(key)
  const held = orgId === null ? null : await findKey({ ...site, org: { id: orgId } }, key)
  if (!held) throw new Unauthorised('This key is unknown, revoked or expired.')
  const { keyId, scopes, org, ...member } = held
  const keyScopes = known.filter((one) => scopes.includes(one))
  if (scope !== null && !keyScopes.includes(scope))
    throw new Forbidden(`This key was not made for “${scopeNames[scope]}” (${scope}).`)
  const actor = { kind: 'member' as const, ...member, keyId, keyScopes }
  if (scope === 'scim') authorise(actor, 'key.scim')
  return { ...site, org, actor }
}

type Asking = Pick<Context, 'db' | 'now'> & { org: { id: string } }

const columns = {
  keyId: apiKeys.id,
  scopes: apiKeys.scopes,
  lastUsedAt: apiKeys.lastUsedAt,
  id: members.id,
  userId: members.userId,
  name: members.name,
  access: members.access,
  timeZone: members.timeZone,
  org: { id: organisations.id, slug: organisations.slug, name: organisations.name },
}

const findKey = (ctx: Asking, key: string) =>
  accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select(columns)
      .from(apiKeys)
      .innerJoin(members, and(eq(members.orgId, apiKeys.orgId), eq(members.id, apiKeys.memberId)))
      .innerJoin(organisations, eq(organisations.id, apiKeys.orgId))
      .where(
        and(
          eq(apiKeys.orgId, tx.org.id),
          eq(apiKeys.tokenHash, hashToken(key)),
          isNull(apiKeys.revokedAt),
          isNull(members.removedAt),
          or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, tx.now)),
        ),
      )
    if (!row) return null
    const { lastUsedAt, ...held } = row
    await noteUse(tx, held.keyId, lastUsedAt)
    return held
  })

/** When a key was last used is for people, who need no exact time: most requests write nothing. */
async function noteUse(
  tx: Asking & { db: Transaction },
  id: string,
  last: Date | null,
): Promise<void> {
  if (last && tx.now.getTime() - last.getTime() < notedEveryMs) return
  await tx.db
    .update(apiKeys)
    .set({ lastUsedAt: tx.now })
    .where(and(eq(apiKeys.orgId, tx.org.id), eq(apiKeys.id, id)))
}
