import { and, eq } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { seatsMoved } from '#app/accounts/billing/seats.server.ts'
import { accessOffered, closeInvitation, invitationOf } from '#app/accounts/seats/invited.server.ts'
import { takeSeat } from '#app/accounts/seats/seat.server.ts'
import type { Services } from '#app/http/application.ts'
import { enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members, users } from '#db/schema/accounts.ts'
import type { Standing } from './admission.ts'
import type { ProviderOwner } from './provider.ts'

type Within = { db: Transaction; now: Date; services: Pick<Services, 'secret' | 'stripe'> }
type Who = { email: string; userId: string | null }

/** What somebody is in an organisation before they come in. */
export async function standingIn(
  tx: Within,
  { id: orgId }: ProviderOwner,
  { email, userId }: Who,
): Promise<Standing> {
  await enterOrganisation(tx, orgId)
  const seat = userId === null ? null : await findSeat(tx, orgId, userId)
  if (seat && seat.removedAt === null) return seat.access === 'owner' ? 'owner' : 'member'
  const offered = await accessOffered(tx, orgId, email)
  if (offered !== null) return offered === 'owner' ? 'invited as owner' : 'invited'
  return seat ? 'removed' : 'nobody'
}

async function findSeat({ db }: Within, orgId: string, userId: string) {
  const [row] = await db
    .select({ access: members.access, removedAt: members.removedAt })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
  return row ?? null
}

/**
 * Makes a member of somebody whom the organisation's provider has let in: by the invitation that waits for them, or as
 * what newcomers are. Nothing happens for those who are members.
 */
export async function joinThrough(tx: Within, owner: ProviderOwner, userId: string): Promise<void> {
  const { id: orgId, defaultAccess } = owner
  const [user] = await tx.db.select().from(users).where(eq(users.id, userId)).for('update')
  if (!user) throw new Error('The person is not there.')
  const standing = await standingIn(tx, owner, { email: user.email, userId })
  await enterOrganisation(tx, orgId)
  if (standing === 'invited') await joinByInvitation(tx, orgId, user)
  else if (standing === 'nobody' && defaultAccess !== null) {
    await join(tx, { orgId, access: defaultAccess, user })
  }
}

type User = typeof users.$inferSelect

async function joinByInvitation(tx: Within, orgId: string, user: User): Promise<void> {
  const id = await invitationOf(tx, orgId, user.email)
  const access = id === null ? null : await closeInvitation(tx, { orgId, id })
  if (access !== null) await join(tx, { orgId, access, user })
}

async function join(
  tx: Within,
  { orgId, access, user }: { orgId: string; access: Access; user: User },
) {
  const { id: userId, email, name } = user
  const actor = await takeSeat(tx, { orgId, userId, email, name, access })
  await record(
    { ...tx, org: { id: orgId }, actor },
    {
      verb: 'member.joined',
      subject: { type: 'member', id: actor.id },
      data: { access },
    },
  )
  await seatsMoved({ ...tx, org: { id: orgId } })
}
