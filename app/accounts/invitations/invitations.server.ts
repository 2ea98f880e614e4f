import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { invitations, invitees, members } from '#db/schema/accounts.ts'
import { daysInvited, invitationMail } from './invitation.ts'
import type { Invited } from './invitation.ts'

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

type Wanted = { emails: string[]; access: Access }

/** Invites addresses by mail, each once; an invitation one already has is replaced, and members are left out. */
export const inviteMembers = (ctx: Context, { emails, access }: Wanted): Promise<Invited> => {
  authorise(ctx.actor, 'member.invite', { target: access })
  return accountsTransaction(ctx, async (tx) => {
    await entitled(tx, 'seats')
    const already = await membersAmong(tx, emails)
    const invited = emails.filter((email) => !already.includes(email))
    if (invited.length === 0) throw alreadyIn(emails)
    await revokeOpen(tx, inArray(invitations.email, invited))
    await insertInvitations(tx, { emails: invited, access })
    return { invited, already }
  })
}

export async function inviteMember(
  ctx: Context,
  { email, access }: { email: string; access: Access },
): Promise<void> {
  await inviteMembers(ctx, { emails: [email], access })
}

async function insertInvitations(tx: InTransaction, { emails, access }: Wanted): Promise<void> {
  const expiresAt = new Date(tx.now.getTime() + daysInvited * 24 * 60 * 60 * 1000)
  const orgId = tx.org.id
  const made = emails.map((email) => ({ id: newId(), email }))
  const each = { orgId, access, invitedBy: tx.actor.id, createdAt: tx.now, expiresAt }
  await tx.db.insert(invitations).values(made.map((one) => ({ ...each, ...one })))
  await tx.db
    .insert(invitees)
    .values(made.map(({ id, email }) => ({ email, orgId, invitationId: id, expiresAt })))
  for (const { id, email } of made) {
    const link = `${tx.services.origin}/invitations/${tx.org.slug}/${id}`
    const words = { organisation: tx.org.name, inviter: tx.actor.name, access, link }
    await queueMail(tx, { key: `invitation:${id}`, to: email, ...invitationMail(words) })
  }
  await record(
    tx,
    ...made.map(({ id }) => ({
      verb: 'invitation.sent',
      subject: { type: 'invitation', id },
      data: { access },
    })),
  )
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

async function membersAmong(tx: Within, emails: string[]): Promise<string[]> {
  const known = await tx.db
    .select({ email: members.email })
    .from(members)
    .where(
      and(eq(members.orgId, tx.org.id), inArray(members.email, emails), isNull(members.removedAt)),
    )
    .orderBy(asc(members.email))
  return known.map(({ email }) => email)
}

function alreadyIn(emails: readonly string[]): Invalid {
  const reason =
    emails.length === 1 ? 'This person is already a member.' : 'They are all members already.'
  return new Invalid(reason, { email: [reason] })
}

async function revokeOpen(tx: Within, which: SQL): Promise<string[]> {
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
