import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { seatsMoved } from '#app/accounts/billing/seats.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { forgetConfirmationOf } from '#app/accounts/seats/confirmations.server.ts'
import { endKeys } from '#app/accounts/keys/keys.server.ts'
import { endSessionsIn, shutOut } from '#app/accounts/sessions/ending.server.ts'
import { NotFound, Unprocessable } from '#app/problems.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members, memberships, organisations } from '#db/schema/accounts.ts'

export type ListedMember = {
  id: string
  name: string
  email: string
  access: Access
  joinedAt: Date
}

const columns = {
  id: members.id,
  name: members.name,
  email: members.email,
  access: members.access,
  joinedAt: members.joinedAt,
}

/** Everyone in the organisation, by name. */
export const listMembers = (ctx: Context): Promise<ListedMember[]> => {
  authorise(ctx.actor, 'member.list')
  return transaction(ctx, (tx) =>
    tx.db
      .select(columns)
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
      .orderBy(asc(members.name), asc(members.id))
      .limit(2000),
  )
}

export const findListedMember = (ctx: Context, id: string): Promise<ListedMember> => {
  authorise(ctx.actor, 'member.list')
  return transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select(columns)
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, id), isNull(members.removedAt)))
    if (!row) throw new NotFound()
    return row
  })
}

const lastOwner = 'An organisation needs an owner. Make somebody else an owner first.'

/**
 * Changes what a member may do, from their next request on. What opens this organisation alone ends; other organisations
 * of theirs are none of its business.
 */
export const changeAccess = (
  ctx: Context,
  { memberId, access }: { memberId: string; access: Access },
): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    await oneAtATime(tx)
    const member = await findMember(tx, memberId)
    authorise(ctx.actor, 'member.change', { target: member.access })
    authorise(ctx.actor, 'member.change', { target: access })
    if (member.access === access) return
    if (member.access === 'owner') await keepAnOwner(tx, memberId)
    await tx.db
      .update(members)
      .set({ access, version: sql`${members.version} + 1` })
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId)))
    const place = { orgId: tx.org.id, userId: member.userId }
    if (access === 'owner') await forgetConfirmationOf(tx, place)
    await endSessionsIn(tx, place)
    await record(tx, {
      verb: 'member.access-changed',
      subject: { type: 'member', id: memberId },
      data: { from: member.access, to: access },
    })
  })

/**
 * Ends a membership, and has no session of now open the organisation again, should they come back; what they did keeps
 * their name.
 */
export const removeMember = (ctx: Context, { memberId }: { memberId: string }): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    await oneAtATime(tx)
    const member = await findMember(tx, memberId)
    const own = memberId === ctx.actor.id
    authorise(ctx.actor, 'member.remove', { own, target: member.access })
    if (member.access === 'owner') await keepAnOwner(tx, memberId)
    await tx.db
      .update(members)
      .set({ removedAt: tx.now, version: sql`${members.version} + 1` })
      .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId)))
    await tx.db
      .delete(memberships)
      .where(and(eq(memberships.orgId, tx.org.id), eq(memberships.userId, member.userId)))
    await shutOut(tx, { orgId: tx.org.id, userId: member.userId }, undefined)
    await endKeys(tx, memberId)
    await record(tx, {
      verb: own ? 'member.left' : 'member.removed',
      subject: { type: 'member', id: memberId },
      data: { access: member.access },
    })
    await seatsMoved(tx)
  })

type Within = { db: Transaction; org: { id: string } }

async function findMember(tx: Within, id: string) {
  const [row] = await tx.db
    .select({ userId: members.userId, access: members.access })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, id), isNull(members.removedAt)))
  if (!row) throw new NotFound()
  return row
}

/** Changes of membership in one organisation wait for each other: two owners cannot demote one another at once. */
async function oneAtATime(tx: Within): Promise<void> {
  await tx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, tx.org.id))
    .for('update')
}

async function keepAnOwner(tx: Within, leaving: string): Promise<void> {
  const others = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.orgId, tx.org.id),
        eq(members.access, 'owner'),
        isNull(members.removedAt),
        ne(members.id, leaving),
      ),
    )
    .limit(1)
  if (others.length === 0) throw new Unprocessable(lastOwner)
}
