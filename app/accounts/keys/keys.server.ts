import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { NotFound, Unprocessable } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { apiKeys } from '#db/schema/programs.ts'
import { newKey } from './key-text.server.ts'
import { endOf } from './key.ts'
import type { NewKey, Scope } from './key.ts'

const mostKeys = 50
const endingLength = 4

export type ListedKey = {
  id: string
  name: string
  ending: string
  scopes: Scope[]
  member: { id: string; name: string }
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

type Within = { db: Transaction; org: { id: string }; now: Date }

const live = ({ org, now }: Pick<Within, 'org' | 'now'>) =>
  and(
    eq(apiKeys.orgId, org.id),
    isNull(apiKeys.revokedAt),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
  )

/** The keys that open something: one's own, and for admins everybody's. */
export const listKeys = (ctx: Context): Promise<ListedKey[]> => {
  authorise(ctx.actor, 'key.make')
  const everybody = can(ctx.actor, 'key.manage').ok
  return accountsTransaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({
        id: apiKeys.id,
        name: apiKeys.name,
        ending: apiKeys.ending,
        scopes: apiKeys.scopes,
        member: { id: members.id, name: members.name },
        createdAt: apiKeys.createdAt,
        expiresAt: apiKeys.expiresAt,
        lastUsedAt: apiKeys.lastUsedAt,
      })
      .from(apiKeys)
      .innerJoin(members, and(eq(members.orgId, apiKeys.orgId), eq(members.id, apiKeys.memberId)))
      .where(and(live(tx), everybody ? undefined : eq(apiKeys.memberId, tx.actor.id)))
      .orderBy(asc(members.name), asc(apiKeys.createdAt), asc(apiKeys.id))
      .limit(1000)
    return rows.map((row) => ({ ...row, scopes: row.scopes as Scope[] }))
  })
}

/** Makes a key for programs that act as this member. The key itself is told once and stored nowhere. */
export const makeKey = (
  ctx: Context,
  { name, scopes, lasts }: NewKey,
): Promise<{ id: string; key: string }> => {
  authorise(ctx.actor, 'key.make')
  if (scopes.includes('scim')) authorise(ctx.actor, 'key.scim')
  return accountsTransaction(ctx, async (tx) => {
    if (scopes.some((scope) => scope !== 'scim')) await entitled(tx, 'api')
    await refuseTooMany(tx, tx.actor.id)
    const [id, key] = [newId(), newKey(tx.org.id)]
    await tx.db.insert(apiKeys).values({
      orgId: tx.org.id,
      id,
      memberId: tx.actor.id,
      name,
      tokenHash: hashToken(key),
      ending: key.slice(-endingLength),
      scopes,
      createdAt: tx.now,
      expiresAt: endOf(tx.now, lasts),
    })
    const subject = { type: 'key', id }
    await record(tx, { verb: 'key.made', subject, data: { scopes } })
    return { id, key }
  })
}

async function refuseTooMany(tx: Within, memberId: string): Promise<void> {
  const held = await tx.db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(live(tx), eq(apiKeys.memberId, memberId)))
    .limit(mostKeys)
  if (held.length === mostKeys)
    throw new Unprocessable(`You have ${mostKeys} keys. Revoke one you no longer use first.`)
}

/** Ends a key at once: the member's own, or anybody's for admins. */
export const revokeKey = (ctx: Context, { id }: { id: string }): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const here = and(eq(apiKeys.orgId, tx.org.id), eq(apiKeys.id, id), isNull(apiKeys.revokedAt))
    const [key] = await tx.db.select({ memberId: apiKeys.memberId }).from(apiKeys).where(here)
    if (!key) throw new NotFound()
    const own = key.memberId === tx.actor.id
    authorise(tx.actor, 'key.manage', { own })
    await tx.db.update(apiKeys).set({ revokedAt: tx.now }).where(here)
    await record(tx, { verb: 'key.revoked', subject: { type: 'key', id }, data: { own } })
  })

/** Ends every key of a member who leaves; whoever comes back makes new ones. */
export async function endKeys(tx: Within, memberId: string): Promise<void> {
  await tx.db
    .update(apiKeys)
    .set({ revokedAt: tx.now })
    .where(
      and(eq(apiKeys.orgId, tx.org.id), eq(apiKeys.memberId, memberId), isNull(apiKeys.revokedAt)),
    )
}
