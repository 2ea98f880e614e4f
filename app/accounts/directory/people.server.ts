import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { notTheVersion, Refused } from './refused.ts'
import type { PersonInput } from './shapes.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { directoryGroups, directorySeats, directoryUsers } from '#db/schema/identity.ts'
import { bringIn, rename, takeOut } from './membership.server.ts'

type Row = typeof directoryUsers.$inferSelect

export type DirectoryPerson = Omit<Row, 'orgId' | 'userKey' | 'deactivatedAt'> & {
  active: boolean
  groups: { id: string; name: string }[]
}

type Sought = { id?: string; userKey?: string | null; externalId?: string | null }

const most = 5000

/** People of the directory, the first ones first; `sought` narrows it to those that can match. */
export const listPeople = (ctx: Context, sought: Sought = {}): Promise<DirectoryPerson[]> =>
  accountsTransaction(ctx, (tx) => findPeople(tx, sought))

export const findPerson = (ctx: Context, id: string): Promise<DirectoryPerson> =>
  accountsTransaction(ctx, (tx) => onePerson(tx, id))

async function onePerson(tx: InTransaction, id: string): Promise<DirectoryPerson> {
  const [person] = await findPeople(tx, { id })
  if (!person) throw new NotFound()
  return person
}

async function findPeople(tx: InTransaction, sought: Sought): Promise<DirectoryPerson[]> {
  const { id, userKey, externalId } = sought
  const rows = await tx.db
    .select({ user: directoryUsers, removedAt: members.removedAt })
    .from(directoryUsers)
    .leftJoin(
      members,
      and(eq(members.orgId, directoryUsers.orgId), eq(members.id, directoryUsers.memberId)),
    )
    .where(
      and(
        eq(directoryUsers.orgId, tx.org.id),
        id === undefined ? undefined : eq(directoryUsers.id, id),
        userKey ? eq(directoryUsers.userKey, userKey) : undefined,
        externalId ? eq(directoryUsers.externalId, externalId) : undefined,
      ),
    )
    .orderBy(asc(directoryUsers.createdAt), asc(directoryUsers.id))
    .limit(most)
  const groups = await groupsOf(
    tx,
    rows.map(({ user }) => user.id),
  )
  return rows.map(({ user, removedAt }) => {
    const { orgId: _org, userKey: _key, deactivatedAt, ...person } = user
    const active = deactivatedAt === null && removedAt === null
    return { ...person, active, groups: groups.get(user.id) ?? [] }
  })
}

async function groupsOf({ db, org }: InTransaction, userIds: string[]) {
  if (userIds.length === 0) return new Map<string, { id: string; name: string }[]>()
  const rows = await db
    .select({
      userId: directorySeats.userId,
      id: directoryGroups.id,
      name: directoryGroups.displayName,
    })
    .from(directorySeats)
    .innerJoin(
      directoryGroups,
      and(
        eq(directoryGroups.orgId, directorySeats.orgId),
        eq(directoryGroups.id, directorySeats.groupId),
      ),
    )
    .where(and(eq(directorySeats.orgId, org.id), inArray(directorySeats.userId, userIds)))
    .orderBy(asc(directoryGroups.nameKey), asc(directoryGroups.id))
  return Map.groupBy(rows, ({ userId }) => userId)
}

/** Takes a person over from the directory: as the member they are, as a new one, or by an invitation. */
export const createPerson = (ctx: Context, input: PersonInput): Promise<DirectoryPerson> =>
  accountsTransaction(ctx, async (tx) => {
    const id = newId()
    const { active, ...kept } = input
    const values = { ...kept, userKey: input.userName.toLowerCase(), createdAt: tx.now }
    const made = await tx.db
      .insert(directoryUsers)
      .values({
        orgId: tx.org.id,
        id,
        ...values,
        changedAt: tx.now,
        deactivatedAt: active ? null : tx.now,
      })
      .onConflictDoNothing({ target: [directoryUsers.orgId, directoryUsers.userKey] })
      .returning()
    const [row] = made
    if (!row) throw new Refused(409, 'uniqueness', 'There is a user of this name already.')
    await bringIn(tx, row, { active })
    await record(tx, { verb: 'directory.person-added', subject: { type: 'directory-user', id } })
    return onePerson(tx, id)
  })

type Change = {
  id: string
  /** The version that the client read; null where it says none. */
  version: number | null
  /** What the person is afterwards, from what they are. */
  change: (before: DirectoryPerson) => PersonInput
}

/** Changes a person of the directory; what is active and what not follows at once. */
export const changePerson = (ctx: Context, { id, version, change }: Change) =>
  accountsTransaction(ctx, async (tx) => {
    const row = await lockRow(tx, id, version)
    const before = await onePerson(tx, id)
    const { active, ...input } = change(before)
    await mayBe(tx, row, input)
    const userKey = input.userName.toLowerCase()
    await tx.db
      .update(directoryUsers)
      .set({
        ...input,
        userKey,
        changedAt: tx.now,
        version: row.version + 1,
        deactivatedAt: active ? null : (row.deactivatedAt ?? tx.now),
      })
      .where(and(eq(directoryUsers.orgId, tx.org.id), eq(directoryUsers.id, id)))
    if (input.displayName !== row.displayName) await rename(tx, row, input.displayName)
    if (active && !before.active) await bringIn(tx, { ...row, ...input }, { active })
    if (!active && before.active) await takeOut(tx, row)
    const deed = active === before.active ? 'changed' : active ? 'reactivated' : 'deactivated'
    await record(tx, { verb: `directory.person-${deed}`, subject: { type: 'directory-user', id } })
    return onePerson(tx, id)
  })

/** Forgets a person of the directory, and ends their membership with it. */
export const deletePerson = (
  ctx: Context,
  { id, version }: { id: string; version: number | null },
): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const row = await lockRow(tx, id, version)
    await takeOut(tx, row)
    await tx.db
      .delete(directoryUsers)
      .where(and(eq(directoryUsers.orgId, tx.org.id), eq(directoryUsers.id, id)))
    await record(tx, { verb: 'directory.person-removed', subject: { type: 'directory-user', id } })
  })

async function lockRow(tx: InTransaction, id: string, version: number | null): Promise<Row> {
  const [row] = await tx.db
    .select()
    .from(directoryUsers)
    .where(and(eq(directoryUsers.orgId, tx.org.id), eq(directoryUsers.id, id)))
    .for('update')
  if (!row) throw new NotFound()
  if (version !== null && version !== row.version) throw notTheVersion()
  return row
}

/** A new name has to be free, and who waits for an invitation is invited under one address. */
async function mayBe(
  tx: InTransaction,
  row: Row,
  { userName, email }: Omit<PersonInput, 'active'>,
) {
  const [other] = await tx.db
    .select({ id: directoryUsers.id })
    .from(directoryUsers)
    .where(
      and(eq(directoryUsers.orgId, tx.org.id), eq(directoryUsers.userKey, userName.toLowerCase())),
    )
  if (other && other.id !== row.id) {
    throw new Refused(409, 'uniqueness', 'There is a user of this name already.')
  }
  if (email !== row.email && row.memberId === null) {
    throw new Refused(400, 'mutability', 'This person is invited under another address.')
  }
}
