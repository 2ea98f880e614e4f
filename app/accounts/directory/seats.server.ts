import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { changeAccess } from '#app/accounts/members/members.server.ts'
import { members } from '#db/schema/accounts.ts'
import {
  directoryGroups,
  directorySeats,
  directoryUsers,
  identityProviders,
} from '#db/schema/identity.ts'
import { strongest } from './access.ts'

/** What a person of the directory may do who is in no group that says so. */
export async function plainAccess({ db, org }: InTransaction): Promise<Access> {
  const [row] = await db
    .select({ access: identityProviders.defaultAccess })
    .from(identityProviders)
    .where(eq(identityProviders.orgId, org.id))
  return row?.access ?? 'viewer'
}

/** What the groups of a person give them; null where none says anything. */
export async function accessByGroups(
  { db, org }: InTransaction,
  userId: string,
): Promise<Access | null> {
  const rows = await db
    .select({ access: directoryGroups.access })
    .from(directorySeats)
    .innerJoin(
      directoryGroups,
      and(
        eq(directoryGroups.orgId, directorySeats.orgId),
        eq(directoryGroups.id, directorySeats.groupId),
      ),
    )
    .where(and(eq(directorySeats.orgId, org.id), eq(directorySeats.userId, userId)))
  return strongest(rows.map(({ access }) => access))
}

/** Gives people what their groups say they may do. Owners keep what they are: no directory gives or takes that. */
export async function followGroups(tx: InTransaction, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return
  const rows = await tx.db
    .select({ id: directoryUsers.id, memberId: members.id, access: members.access })
    .from(directoryUsers)
    .innerJoin(
      members,
      and(eq(members.orgId, directoryUsers.orgId), eq(members.id, directoryUsers.memberId)),
    )
    .where(
      and(
        eq(directoryUsers.orgId, tx.org.id),
        inArray(directoryUsers.id, [...userIds]),
        isNotNull(directoryUsers.memberId),
        isNull(members.removedAt),
      ),
    )
  const plain = await plainAccess(tx)
  for (const { id, memberId, access } of rows) {
    const wanted = (await accessByGroups(tx, id)) ?? plain
    if (access === 'owner' || access === wanted) continue
    await changeAccess(tx, { memberId, access: wanted })
  }
}
