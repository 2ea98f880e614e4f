import { and, asc, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { availabilities, staff } from '#db/schema/capacity.ts'
import type { PersonForm } from './person-form.ts'

/** What choosing a person's role and account needs. */
export const findChoices = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const people = await tx.db
      .select({ id: members.id, name: members.name })
      .from(members)
      .where(eq(members.orgId, tx.org.id))
      .orderBy(asc(members.name))
      .limit(500)
    return { roles: await roleNames(tx), members: people }
  })

/** Adds somebody whose time is planned from now on. */
export const addPerson = (ctx: Context, input: PersonForm): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const id = newId()
    await tx.db.insert(staff).values({
      orgId: tx.org.id,
      id,
      ...(await columnsOf(tx, input)),
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    await record(tx, { verb: 'capacity.person-added', subject: { type: 'staff', id } })
    return { id }
  })

/** Changes somebody; a stale version is refused. */
export const changePerson = (ctx: Context, id: string, input: PersonForm): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { version } = input
    await findStaff(tx, id)
    const changed = await tx.db
      .update(staff)
      .set({ ...(await columnsOf(tx, input)), version: version + 1 })
      .where(and(eq(staff.orgId, tx.org.id), eq(staff.id, id), eq(staff.version, version)))
      .returning({ id: staff.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this person since you opened the page.')
    await record(tx, { verb: 'capacity.person-changed', subject: { type: 'staff', id } })
  })

async function columnsOf(tx: InTransaction, input: PersonForm) {
  const { name, role, source, startsOn, endsOn, ramp, skills, memberId, percent } = input
  if (!(role in (await roleNames(tx))))
    throw new Invalid('Choose one of the roles.', { role: ['Choose one of the roles.'] })
  return {
    name,
    role,
    source,
    startsOn,
    endsOn: endsOn ?? null,
    ramp,
    skills,
    share: percent / 100,
    memberId: memberId === '' ? null : await findMember(tx, memberId),
  }
}

async function findMember(tx: InTransaction, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, id)))
  if (!row) throw new NotFound()
  return row.id
}

/** The row of somebody, as long as they are part of this organisation. */
export async function findStaff(tx: InTransaction, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select({
      memberId: staff.memberId,
      source: staff.source,
      version: staff.version,
      share: staff.share,
    })
    .from(staff)
    .where(and(eq(staff.orgId, tx.org.id), eq(staff.id, id)))
  if (!row) throw new NotFound()
  return row
}

export type QuarterShare = { quarter: number; percent?: number | undefined }

/** Says how much somebody is there in single quarters; a quarter without a percent goes back to the usual share. */
export const setQuarters = (ctx: Context, id: string, rows: QuarterShare[]): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { share: usual } = await findStaff(tx, id)
    const named = rows.map(({ quarter }) => quarter)
    await tx.db
      .delete(availabilities)
      .where(
        and(
          eq(availabilities.orgId, tx.org.id),
          eq(availabilities.staffId, id),
          inArray(availabilities.quarter, named),
        ),
      )
    const given = rows.flatMap(({ quarter, percent }) =>
      percent === undefined || percent / 100 === usual
        ? []
        : [{ orgId: tx.org.id, id: newId(), staffId: id, quarter, share: percent / 100 }],
    )
    if (given.length > 0) await tx.db.insert(availabilities).values(given)
    await record(tx, { verb: 'capacity.quarters-set', subject: { type: 'staff', id } })
  })
