import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { notTheVersion, Refused } from './refused.ts'
import type { GroupInput } from './shapes.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { directoryGroups, directorySeats, directoryUsers } from '#db/schema/identity.ts'
import { followGroups } from './seats.server.ts'

type Row = typeof directoryGroups.$inferSelect

export type DirectoryGroup = Omit<Row, 'orgId' | 'nameKey'> & {
  members: { id: string; name: string }[]
}

type Sought = { id?: string; nameKey?: string | null }

const most = 2000

/** Groups of the directory with their people. */
export const listGroups = (ctx: Context, sought: Sought = {}): Promise<DirectoryGroup[]> =>
  accountsTransaction(ctx, (tx) => findGroups(tx, sought))

export const findGroup = (ctx: Context, id: string): Promise<DirectoryGroup> =>
  accountsTransaction(ctx, (tx) => oneGroup(tx, id))

async function oneGroup(tx: InTransaction, id: string): Promise<DirectoryGroup> {
  const [group] = await findGroups(tx, { id })
  if (!group) throw new NotFound()
  return group
}

async function findGroups(tx: InTransaction, { id, nameKey }: Sought): Promise<DirectoryGroup[]> {
  const rows = await tx.db
    .select()
    .from(directoryGroups)
    .where(
      and(
        eq(directoryGroups.orgId, tx.org.id),
        id === undefined ? undefined : eq(directoryGroups.id, id),
        nameKey ? eq(directoryGroups.nameKey, nameKey) : undefined,
      ),
    )
    .orderBy(asc(directoryGroups.createdAt), asc(directoryGroups.id))
    .limit(most)
  const people = await peopleOf(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map(({ orgId: _org, nameKey: _key, ...group }) => ({
    ...group,
    members: people.get(group.id) ?? [],
  }))
}

async function peopleOf({ db, org }: InTransaction, groupIds: string[]) {
  if (groupIds.length === 0) return new Map<string, { id: string; name: string }[]>()
  const rows = await db
    .select({
      groupId: directorySeats.groupId,
      id: directoryUsers.id,
      name: directoryUsers.displayName,
    })
    .from(directorySeats)
    .innerJoin(
      directoryUsers,
      and(
        eq(directoryUsers.orgId, directorySeats.orgId),
        eq(directoryUsers.id, directorySeats.userId),
      ),
    )
    .where(and(eq(directorySeats.orgId, org.id), inArray(directorySeats.groupId, groupIds)))
    .orderBy(asc(directoryUsers.userKey), asc(directoryUsers.id))
  return Map.groupBy(rows, ({ groupId }) => groupId)
}

export const createGroup = (ctx: Context, input: GroupInput): Promise<DirectoryGroup> =>
  accountsTransaction(ctx, async (tx) => {
    const id = newId()
    const { displayName, externalId, memberIds } = input
    const nameKey = displayName.toLowerCase()
    const made = await tx.db
      .insert(directoryGroups)
      .values({
        orgId: tx.org.id,
        id,
        displayName,
        nameKey,
        externalId,
        createdAt: tx.now,
        changedAt: tx.now,
      })
      .onConflictDoNothing({ target: [directoryGroups.orgId, directoryGroups.nameKey] })
      .returning({ id: directoryGroups.id })
    if (made.length === 0) throw nameTaken()
    await seatAll(tx, id, { before: [], after: memberIds })
    await record(tx, { verb: 'directory.group-added', subject: { type: 'directory-group', id } })
    return oneGroup(tx, id)
  })

const nameTaken = () => new Refused(409, 'uniqueness', 'There is a group of this name already.')

type Change = {
  id: string
  version: number | null
  change: (before: DirectoryGroup) => GroupInput
}

/** Changes a group; what its people may do follows where the group is mapped to an access. */
export const changeGroup = (ctx: Context, { id, version, change }: Change) =>
  accountsTransaction(ctx, async (tx) => {
    const row = await lockRow(tx, id, version)
    const before = await oneGroup(tx, id)
    const { displayName, externalId, memberIds } = change(before)
    const nameKey = displayName.toLowerCase()
    const [other] = await findGroups(tx, { nameKey })
    if (other && other.id !== id) throw nameTaken()
    await tx.db
      .update(directoryGroups)
      .set({ displayName, nameKey, externalId, changedAt: tx.now, version: row.version + 1 })
      .where(and(eq(directoryGroups.orgId, tx.org.id), eq(directoryGroups.id, id)))
    const touched = await seatAll(tx, id, {
      before: before.members.map((member) => member.id),
      after: memberIds,
    })
    if (row.access !== null) await followGroups(tx, touched)
    await record(tx, { verb: 'directory.group-changed', subject: { type: 'directory-group', id } })
    return oneGroup(tx, id)
  })

/** Puts people into a group and takes others out; gives those whom that concerns. */
async function seatAll(
  { db, org }: InTransaction,
  groupId: string,
  { before, after }: { before: string[]; after: string[] },
): Promise<string[]> {
  const added = after.filter((id) => !before.includes(id))
  const gone = before.filter((id) => !after.includes(id))
  if (gone.length > 0) {
    await db
      .delete(directorySeats)
      .where(
        and(
          eq(directorySeats.orgId, org.id),
          eq(directorySeats.groupId, groupId),
          inArray(directorySeats.userId, gone),
        ),
      )
  }
  if (added.length === 0) return gone
  const known = await db
    .select({ id: directoryUsers.id })
    .from(directoryUsers)
    .where(and(eq(directoryUsers.orgId, org.id), inArray(directoryUsers.id, added)))
  if (known.length < added.length) {
    throw new Refused(400, 'invalidValue', 'Some of these members are not users here.')
  }
  await db
    .insert(directorySeats)
    .values(added.map((userId) => ({ orgId: org.id, id: newId(), groupId, userId })))
  return [...gone, ...added]
}

export const deleteGroup = (
  ctx: Context,
  { id, version }: { id: string; version: number | null },
): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const row = await lockRow(tx, id, version)
    const { members } = await oneGroup(tx, id)
    await tx.db
      .delete(directoryGroups)
      .where(and(eq(directoryGroups.orgId, tx.org.id), eq(directoryGroups.id, id)))
    const touched = members.map((member) => member.id)
    if (row.access !== null) await followGroups(tx, touched)
    await record(tx, { verb: 'directory.group-removed', subject: { type: 'directory-group', id } })
  })

async function lockRow(tx: InTransaction, id: string, version: number | null): Promise<Row> {
  const [row] = await tx.db
    .select()
    .from(directoryGroups)
    .where(and(eq(directoryGroups.orgId, tx.org.id), eq(directoryGroups.id, id)))
    .for('update')
  if (!row) throw new NotFound()
  if (version !== null && version !== row.version) throw notTheVersion()
  return row
}

/** Says what the people of a group may do; null where it says nothing any more. */
export const mapGroup = (
  ctx: Context,
  { id, access }: { id: string; access: Access | null },
): Promise<void> => {
  authorise(ctx.actor, 'directory.settings')
  return accountsTransaction(ctx, async (tx) => {
    const row = await lockRow(tx, id, null)
    if (row.access === access) return
    await tx.db
      .update(directoryGroups)
      .set({ access })
      .where(and(eq(directoryGroups.orgId, tx.org.id), eq(directoryGroups.id, id)))
    const { members } = await oneGroup(tx, id)
    await followGroups(
      tx,
      members.map((member) => member.id),
    )
    await record(tx, {
      verb: 'directory.group-mapped',
      subject: { type: 'directory-group', id },
      data: { access },
    })
  })
}
