import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Access, MemberActor, Organisation } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { PersonContext } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import {
  invitations,
  invitees,
  members,
  memberships,
  organisations,
  users,
} from '#db/schema/accounts.ts'

type Address = { slug: string; id: string }
export type OpenInvitation = { org: Organisation; access: Access; inviter: string }

/** An open invitation of the person's own address; for anybody else it is not there. */
export const findInvitation = (ctx: PersonContext, address: Address): Promise<OpenInvitation> =>
  accountsTransaction(ctx, (tx) => openInvitation(tx, ctx.person.email, address))

/** Joins the organisation. Somebody who was a member before gets their old place back. */
export const acceptInvitation = (
  ctx: PersonContext,
  { name, ...address }: Address & { name: string },
): Promise<Organisation> =>
  accountsTransaction(ctx, async (tx) => {
    const { org, access } = await openInvitation(tx, ctx.person.email, address)
    const accepted = await tx.db
      .update(invitations)
      .set({ acceptedAt: tx.now })
      .where(
        and(
          eq(invitations.orgId, org.id),
          eq(invitations.id, address.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id })
    if (accepted.length === 0) throw new NotFound()
    await tx.db
      .delete(invitees)
      .where(and(eq(invitees.orgId, org.id), eq(invitees.invitationId, address.id)))
    const actor = await seat(tx, ctx, { orgId: org.id, access, name })
    await tx.db.update(users).set({ name }).where(eq(users.id, ctx.person.userId))
    await record(
      { ...tx, org, actor },
      {
        verb: 'invitation.accepted',
        subject: { type: 'invitation', id: address.id },
        data: { access },
      },
    )
    return org
  })

async function openInvitation(
  tx: { db: Transaction; now: Date },
  email: string,
  { slug, id }: Address,
): Promise<OpenInvitation> {
  const [found] = await tx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(invitees)
    .innerJoin(organisations, eq(organisations.id, invitees.orgId))
    .where(
      and(
        eq(organisations.slug, slug),
        eq(invitees.invitationId, id),
        eq(invitees.email, email),
        gt(invitees.expiresAt, tx.now),
      ),
    )
  if (!found) throw new NotFound()
  await enterOrganisation(tx, found.id)
  const [invitation] = await tx.db
    .select({ access: invitations.access, inviter: members.name })
    .from(invitations)
    .innerJoin(
      members,
      and(eq(members.orgId, invitations.orgId), eq(members.id, invitations.invitedBy)),
    )
    .where(and(eq(invitations.orgId, found.id), eq(invitations.id, id)))
  if (!invitation) throw new NotFound()
  return { org: found, ...invitation }
}

async function seat(
  tx: { db: Transaction; now: Date },
  { person }: PersonContext,
  { orgId, access, name }: { orgId: string; access: Access; name: string },
): Promise<MemberActor> {
  const { userId, email } = person
  const [row] = await tx.db
    .insert(members)
    .values({ orgId, id: newId(), userId, name, email, access, joinedAt: tx.now })
    .onConflictDoUpdate({
      target: [members.orgId, members.userId],
      set: { removedAt: null, access, name, email, joinedAt: tx.now },
    })
    .returning({ id: members.id, timeZone: members.timeZone })
  if (!row) throw new Error('The new member is not there.')
  await tx.db.insert(memberships).values({ userId, orgId, memberId: row.id }).onConflictDoNothing()
  return { kind: 'member', id: row.id, userId, name, access, timeZone: row.timeZone }
}
