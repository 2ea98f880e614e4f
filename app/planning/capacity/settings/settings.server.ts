import { and, asc, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { calendars, holidays, runWork } from '#db/schema/capacity.ts'
import type { calendarForm, holidayForm, runWorkForm } from './settings-form.ts'

/** Run work that has not ended, what the forms beside it offer, and the organisation's holidays. */
export const findSettings = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const { holidays: _, ...calendar } = await findCalendar(tx)
    return {
      calendar,
      thisQuarter: quarterOf(tx.now, calendar.firstMonth),
      roles: await roleNames(tx),
      runWork: await listRunWork(tx),
      holidays: await listHolidays(tx),
    }
  })

const listRunWork = (tx: InTransaction) =>
  tx.db
    .select({
      id: runWork.id,
      role: runWork.role,
      title: runWork.title,
      people: runWork.people,
      firstQuarter: runWork.firstQuarter,
      lastQuarter: runWork.lastQuarter,
    })
    .from(runWork)
    .where(eq(runWork.orgId, tx.org.id))
    .orderBy(asc(runWork.role), asc(runWork.firstQuarter))
    .limit(300)

const listHolidays = (tx: InTransaction) =>
  tx.db
    .select({ id: holidays.id, day: holidays.day, name: holidays.name })
    .from(holidays)
    .where(eq(holidays.orgId, tx.org.id))
    .orderBy(desc(holidays.day))
    .limit(300)

/** Sets people of a role aside for work that keeps things running. */
export const addRunWork = (ctx: Context, input: z.output<typeof runWorkForm>): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!(input.role in (await roleNames(tx))))
      throw new Invalid('Choose one of the roles.', { role: ['Choose one of the roles.'] })
    const id = newId()
    const row = { orgId: tx.org.id, id, addedBy: tx.actor.id, addedAt: tx.now }
    await tx.db.insert(runWork).values({ ...row, ...input, lastQuarter: input.lastQuarter ?? null })
    const data = { people: input.people, role: input.role }
    await record(tx, { verb: 'capacity.run-work-added', subject: { type: 'run-work', id }, data })
  })

export const removeRunWork = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(id)) throw new NotFound()
    const mine = and(eq(runWork.orgId, tx.org.id), eq(runWork.id, id))
    const gone = await tx.db.delete(runWork).where(mine).returning({ id: runWork.id })
    if (gone.length === 0) throw new NotFound()
    await record(tx, { verb: 'capacity.run-work-removed', subject: { type: 'run-work', id } })
  })

/** Changes how the organisation counts its time. Quarters that are stored keep their names, not their days. */
export const saveCalendar = (ctx: Context, input: z.output<typeof calendarForm>): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { version, ...values } = input
    const known = await findCalendar(tx)
    const stale = new Conflict('Somebody else changed the calendar since you opened the page.')
    if (known.version !== version) throw stale
    const saved = await tx.db
      .insert(calendars)
      .values({ orgId: tx.org.id, id: newId(), ...values })
      .onConflictDoUpdate({
        target: calendars.orgId,
        set: { ...values, version: version + 1 },
        setWhere: eq(calendars.version, version),
      })
      .returning({ id: calendars.id })
    if (saved.length === 0) throw stale
    const subject = { type: 'organisation', id: tx.org.id }
    await record(tx, { verb: 'capacity.calendar-changed', subject, data: values })
  })

export const addHoliday = (ctx: Context, input: z.output<typeof holidayForm>): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const added = await tx.db
      .insert(holidays)
      .values({ orgId: tx.org.id, id: newId(), ...input })
      .onConflictDoNothing()
      .returning({ id: holidays.id })
    if (added.length === 0)
      throw new Invalid('This day is a holiday already.', {
        day: ['This day is a holiday already.'],
      })
    const subject = { type: 'organisation', id: tx.org.id }
    await record(tx, { verb: 'capacity.holiday-added', subject, data: { day: input.day } })
  })

export const removeHoliday = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(id)) throw new NotFound()
    const mine = and(eq(holidays.orgId, tx.org.id), eq(holidays.id, id))
    const [gone] = await tx.db.delete(holidays).where(mine).returning({ day: holidays.day })
    if (!gone) throw new NotFound()
    const subject = { type: 'organisation', id: tx.org.id }
    await record(tx, { verb: 'capacity.holiday-removed', subject, data: { day: gone.day } })
  })
