import { and, eq, gt } from 'drizzle-orm'
import type { Access, Organisation, Person } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { seatsMoved } from '#app/accounts/billing/seats.server.ts'
import type { PersonContext } from '#app/accounts/context.ts'
import { closeInvitation } from '#app/accounts/seats/invited.server.ts'
import { takeSeat } from '#app/accounts/seats/seat.server.ts'
import { byAddressIn, countsIn } from '#app/accounts/door.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { invitations, invitees, members, organisations, users } from '#db/schema/accounts.ts'

type Address = { slug: string; id: string }
export type OpenInvitation = { org: Organisation; access: Access; inviter: string }

/**
 * An open invitation of the person's own address; for anybody else it is not there. Null where the session says nothing
 * about its person there, so that they sign in anew.
 */
export const findInvitation = (
  ctx: PersonContext,
  address: Address,
): Promise<OpenInvitation | null> =>
  accountsTransaction(ctx, (tx) => openInvitation(tx, ctx.person, address))

const byCode = 'An owner proves their mailbox: sign out, sign in by a code, and accept again.'

/**
 * Joins the organisation. Somebody who was a member before gets their old place back. Null where they have to sign in
 * anew before.
 */
export const acceptInvitation = (
  ctx: PersonContext,
  { name, ...address }: Address & { name: string },
): Promise<Organisation | null> =>
  accountsTransaction(ctx, async (tx) => {
    const open = await openInvitation(tx, ctx.person, address)
    if (!open) return null
    const { org } = open
    if (open.access === 'owner' && !byAddressIn(ctx.person.proof, org.id))
      throw new Forbidden(byCode)
    const access = await closeInvitation(tx, { orgId: org.id, id: address.id })
    if (access === null) throw new NotFound()
    const { userId, email } = ctx.person
    const actor = await takeSeat(tx, { orgId: org.id, userId, email, name, access })
    await tx.db.update(users).set({ name }).where(eq(users.id, ctx.person.userId))
    await record(
      { ...tx, org, actor },
      {
        verb: 'invitation.accepted',
        subject: { type: 'invitation', id: address.id },
        data: { access },
      },
    )
    await seatsMoved({ ...tx, org })
    return org
  })

async function openInvitation(
  tx: { db: Transaction; now: Date },
  { email, proof }: Person,
  { slug, id }: Address,
): Promise<OpenInvitation | null> {
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
  if (!countsIn(proof, found.id)) return null
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
