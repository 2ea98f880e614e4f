import { and, eq, isNull } from 'drizzle-orm'
import type { Access, MemberActor } from '#app/accounts/actor.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members, memberships } from '#db/schema/accounts.ts'
import { directoryUsers } from '#db/schema/identity.ts'
import { forgetConfirmationOf } from './confirmations.server.ts'

type Newcomer = { orgId: string; userId: string; email: string; name: string; access: Access }

/**
 * Makes somebody a member, also in the eyes of a directory that had them invited. Who was one before gets their old place back, with what they may do from now on.
 */
export async function takeSeat(
  tx: { db: Transaction; now: Date },
  { orgId, userId, email, name, access }: Newcomer,
): Promise<MemberActor> {
  const [row] = await tx.db
    .insert(members)
    .values({ orgId, id: newId(), userId, name, email, access, joinedAt: tx.now })
    .onConflictDoUpdate({
      target: [members.orgId, members.userId],
      set: { removedAt: null, access, name, email, joinedAt: tx.now },
    })
    .returning({ id: members.id, timeZone: members.timeZone })
  if (!row) throw new Error('The new member is not there.')
  await tx.db
    .update(directoryUsers)
    .set({ memberId: row.id })
    .where(
      and(
        eq(directoryUsers.orgId, orgId),
        eq(directoryUsers.email, email),
        isNull(directoryUsers.memberId),
        isNull(directoryUsers.deactivatedAt),
      ),
    )
  await tx.db.insert(memberships).values({ userId, orgId, memberId: row.id }).onConflictDoNothing()
  if (access === 'owner') await forgetConfirmationOf(tx, { orgId, userId })
  return { kind: 'member', id: row.id, userId, name, access, timeZone: row.timeZone }
}
