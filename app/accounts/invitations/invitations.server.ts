import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { invitations, invitees, members } from '#db/schema/accounts.ts'
import { daysInvited, invitationMail } from './invitation.ts'

export type ListedInvitation = { id: string; email: string; access: Access; expiresAt: Date }

const open = (orgId: string, now: Date) =>
  and(
    eq(invitations.orgId, orgId),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  )

/** Invitations that wait for an answer. */
export const listInvitations = (ctx: Context): Promise<ListedInvitation[]> => {
  authorise(ctx.actor, 'member.invite')
  return accountsTransaction(ctx, (tx) =>
    tx.db
      .select({
        id: invitations.id,
        email: invitations.email,
        access: invitations.access,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(open(tx.org.id, tx.now))
      .orderBy(asc(invitations.email), asc(invitations.id))
      .limit(500),
  )
}

/** Invites an address by mail; an invitation it already has is replaced. */
export const inviteMember = (
  ctx: Context,
  { email, access }: { email: string; access: Access },
): Promise<void> => {
  authorise(ctx.actor, 'member.invite', { target: access })
  return accountsTransaction(ctx, async (tx) => {
    await entitled(tx, 'seats')
    await refuseMembers(tx, email)
    await revokeOpen(tx, eq(invitations.email, email))
    const id = newId()
    const expiresAt = new Date(tx.now.getTime() + daysInvited * 24 * 60 * 60 * 1000)
    const orgId = tx.org.id
    await tx.db
      .insert(invitations)
      .values({ orgId, id, email, access, invitedBy: tx.actor.id, createdAt: tx.now, expiresAt })
    await tx.db.insert(invitees).values({ email, orgId, invitationId: id, expiresAt })
    const link = `${tx.services.origin}/invitations/${tx.org.slug}/${id}`
    const words = { organisation: tx.org.name, inviter: tx.actor.name, access, link }
    await queueMail(tx, { key: `invitation:${id}`, to: email, ...invitationMail(words) })
    await record(tx, {
      verb: 'invitation.sent',
      subject: { type: 'invitation', id },
      data: { access },
    })
  })
}

export const revokeInvitation = (ctx: Context, { id }: { id: string }): Promise<void> => {
  authorise(ctx.actor, 'member.invite')
  return accountsTransaction(ctx, async (tx) => {
    const revoked = await revokeOpen(tx, eq(invitations.id, id))
    if (revoked.length === 0) throw new NotFound()
    await record(tx, { verb: 'invitation.revoked', subject: { type: 'invitation', id } })
  })
}

type Within = { db: Transaction; org: { id: string }; now: Date }

async function refuseMembers(tx: Within, email: string): Promise<void> {
  const known = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.email, email), isNull(members.removedAt)))
  if (known.length > 0) {
    throw new Invalid('This person is already a member.', {
      email: ['This person is already a member.'],
    })
  }
}

async function revokeOpen(tx: Within, which: ReturnType<typeof eq>): Promise<string[]> {
  const revoked = await tx.db
    .update(invitations)
    .set({ revokedAt: tx.now })
    .where(and(open(tx.org.id, tx.now), which))
    .returning({ id: invitations.id })
  for (const { id } of revoked) {
    await tx.db
      .delete(invitees)
      .where(and(eq(invitees.orgId, tx.org.id), eq(invitees.invitationId, id)))
  }
  return revoked.map(({ id }) => id)
}
