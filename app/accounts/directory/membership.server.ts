import { and, eq, isNull, ne } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { domainOfAddress } from '#app/accounts/domains/domain.ts'
import { inviteMember, revokeInvitation } from '#app/accounts/invitations/invitations.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { Refused } from './refused.ts'
import { accessOffered, invitationOf } from '#app/accounts/seats/invited.server.ts'
import { takeSeat } from '#app/accounts/seats/seat.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import { seatsMoved } from '#app/accounts/billing/seats.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Forbidden, Unprocessable } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { members, users } from '#db/schema/accounts.ts'
import { directoryUsers, verifiedDomains } from '#db/schema/identity.ts'
import { accessByGroups, plainAccess } from './seats.server.ts'

type Row = typeof directoryUsers.$inferSelect

/**
 * Ties a person of the directory to a member. Inside the verified domains the member is made or found by the address;
 * anybody else is invited, and decides for themselves. What signs the person in is never touched.
 */
export async function bringIn(
  tx: InTransaction,
  row: Row,
  { active }: { active: boolean },
): Promise<void> {
  const member = await memberOf(tx, row)
  const mine = await isOurs(tx, member?.email ?? row.email)
  if (!mine && member) throw byInvitation()
  if (!active) return
  if (!mine) return invite(tx, row)
  if (member && member.removedAt === null) return tie(tx, row, { memberId: member.id })
  const access = (await accessByGroups(tx, row.id)) ?? (await plainAccess(tx))
  authorise(tx.actor, 'member.invite', { target: access })
  await entitled(tx, 'seats')
  const person = member ?? { ...(await userOf(tx, row)), name: row.displayName }
  const { userId, email } = person
  const actor = await takeSeat(tx, {
    orgId: tx.org.id,
    userId,
    email,
    name: row.displayName,
    access,
  })
  await tie(tx, row, { memberId: actor.id })
  await seatsMoved(tx)
}

/** No directory makes owners, changes what they are called, or ends their membership, whoever made its key. */
const forOwners = () =>
  new Refused(400, 'mutability', 'Owners are managed by owners, on the members page.')

const byInvitation = () =>
  new Refused(
    409,
    'uniqueness',
    'This address belongs to a member whose domain is not verified here. They are managed on the members page.',
  )

/** The member that the row is tied to, or the one who has its address. */
async function memberOf({ db, org }: InTransaction, { memberId, email }: Row) {
  const [row] = await db
    .select({
      id: members.id,
      userId: members.userId,
      email: members.email,
      removedAt: members.removedAt,
    })
    .from(members)
    .where(
      and(
        eq(members.orgId, org.id),
        memberId === null ? eq(members.email, email) : eq(members.id, memberId),
      ),
    )
  return row
}

async function isOurs({ db, org }: InTransaction, email: string): Promise<boolean> {
  const rows = await db
    .select({ name: verifiedDomains.name })
    .from(verifiedDomains)
    .where(
      and(
        eq(verifiedDomains.orgId, org.id),
        eq(verifiedDomains.name, domainOfAddress(email) ?? ''),
      ),
    )
  return rows.length > 0
}

/** The person with this address, made where there is none; one who is there stays as they are. */
async function userOf({ db, now }: InTransaction, { email, displayName }: Row) {
  await db
    .insert(users)
    .values({ id: newId(), email, name: displayName, createdAt: now })
    .onConflictDoNothing({ target: users.email })
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (!user) throw new Error('The person is not there.')
  return { userId: user.id, email }
}

async function invite(tx: InTransaction, row: Row): Promise<void> {
  if ((await accessOffered(tx, tx.org.id, row.email)) === 'owner') throw forOwners()
  await inviteMember(tx, { email: row.email, access: await plainAccess(tx) })
  await tie(tx, row, { invitationId: await invitationOf(tx, tx.org.id, row.email) })
}

async function tie(
  { db, org }: InTransaction,
  { id }: Row,
  to: Partial<Pick<Row, 'memberId' | 'invitationId'>>,
): Promise<void> {
  if (to.memberId) {
    const [other] = await db
      .select({ id: directoryUsers.id })
      .from(directoryUsers)
      .where(and(eq(directoryUsers.orgId, org.id), eq(directoryUsers.memberId, to.memberId)))
    if (other && other.id !== id) {
      throw new Refused(409, 'uniqueness', 'Another user stands for this member already.')
    }
  }
  await db
    .update(directoryUsers)
    .set(to)
    .where(and(eq(directoryUsers.orgId, org.id), eq(directoryUsers.id, id)))
}

/** Ends the membership, or the invitation, of a person. Owners stay. */
export async function takeOut(tx: InTransaction, row: Row): Promise<void> {
  if (row.memberId !== null) await remove(tx, row.memberId)
  else if (row.invitationId !== null) {
    const waiting = await invitationOf(tx, tx.org.id, row.email)
    if (waiting === row.invitationId) await revokeInvitation(tx, { id: waiting })
  }
}

async function remove(tx: InTransaction, memberId: string): Promise<void> {
  const [here] = await tx.db
    .select({ access: members.access })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId), isNull(members.removedAt)))
  if (!here) return
  if (here.access === 'owner') throw forOwners()
  try {
    await removeMember(tx, { memberId })
  } catch (error) {
    const refused = error instanceof Unprocessable || error instanceof Forbidden
    throw refused ? new Refused(400, 'mutability', error.message) : error
  }
}

/** Calls the member what the directory calls them, in this organisation alone; owners name themselves. */
export async function rename({ db, org }: InTransaction, row: Row, name: string): Promise<void> {
  if (row.memberId === null) return
  await db
    .update(members)
    .set({ name })
    .where(
      and(eq(members.orgId, org.id), eq(members.id, row.memberId), ne(members.access, 'owner')),
    )
}
