import { and, arrayContains, desc, eq, gt, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members, sessions } from '#db/schema/accounts.ts'
import { shutOut } from './ending.server.ts'
import { signedOutMail } from './signed-out-mail.ts'

/** When it was last used is told of this organisation; from which network is left out, which may be at home. */
export type MemberSession = {
  id: string
  agent: string
  createdAt: Date
  seenAt: Date
  atProvider: boolean
}

/** The sessions of a person that say something about them in this organisation. */
const opening = (tx: InTransaction, userId: string) =>
  and(
    eq(sessions.userId, userId),
    gt(sessions.expiresAt, tx.now),
    or(
      and(sessions.byAddress, not(arrayContains(sessions.endedIn, [tx.org.id]))),
      arrayContains(sessions.atProviders, [tx.org.id]),
    ),
  )

/**
 * The sessions in which a member was in this organisation, the last used first: for those who may change what the
 * member does. Of others they are told nothing.
 */
export const listMemberSessions = (ctx: Context, memberId: string): Promise<MemberSession[]> =>
  accountsTransaction(ctx, async (tx) => {
    const { userId } = await memberOf(tx, memberId)
    const seenAt = sql<string>`${sessions.seenIn} ->> ${tx.org.id}`
    const rows = await tx.db
      .select({
        id: sessions.id,
        agent: sessions.agent,
        createdAt: sessions.createdAt,
        seenAt,
        byAddress: sessions.byAddress,
      })
      .from(sessions)
      .where(and(opening(tx, userId), isNotNull(seenAt)))
      .orderBy(desc(seenAt), desc(sessions.createdAt), desc(sessions.id))
      .limit(100)
    return rows.map(({ byAddress, ...row }) => ({
      ...row,
      seenAt: new Date(row.seenAt),
      atProvider: !byAddress,
    }))
  })

type Ending = {
  memberId: string
  /** Null for every session that opens this organisation. */
  session: string | null
}

/** Has a session of a member, or all, open this organisation no more, and tells them by mail. */
export const endMemberSessions = (ctx: Context, { memberId, session }: Ending): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const { userId, email } = await memberOf(tx, memberId)
    const which = session === null ? undefined : eq(sessions.id, session)
    const wanted = and(opening(tx, userId), which)
    const found = await tx.db.select({ id: sessions.id }).from(sessions).where(wanted)
    if (session !== null && found.length === 0) throw new NotFound()
    await shutOut(tx, { orgId: tx.org.id, userId }, wanted)
    await record(tx, {
      verb: 'member.signed-out',
      subject: { type: 'member', id: memberId },
      data: { sessions: found.length },
    })
    if (memberId === tx.actor.id || found.length === 0) return
    const words = { organisation: tx.org.name, who: tx.actor.name, sessions: found.length }
    const link = `${tx.services.origin}/${tx.org.slug}/account`
    const mail = signedOutMail({ ...words, link })
    await queueMail(tx, { key: `signed-out:${newId()}`, to: email, ...mail })
  })

async function memberOf(tx: InTransaction, memberId: string) {
  const [row] = await tx.db
    .select({ userId: members.userId, email: members.email, access: members.access })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId), isNull(members.removedAt)))
  if (!row) throw new NotFound()
  authorise(tx.actor, 'member.change', { target: row.access })
  return row
}
