import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { usualPerWeek } from '#app/hiring/interviews/loop-verdict.ts'
import { setInterviewLoad } from '#app/hiring/interviews/interviewers.server.ts'
import type { Hours } from '#app/hiring/scheduling/slots/hours.ts'
import { dayOf } from '#app/hiring/scheduling/slots/zones.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviewLoads } from '#db/schema/interviews.ts'
import { availabilities, availabilityExceptions } from '#db/schema/scheduling.ts'
import { listSubscriptions } from '#app/hiring/scheduling/calendars/subscriptions.server.ts'
import { maxExceptions, usual } from './availability.ts'

const ownRow = (tx: InTransaction) =>
  tx.db
    .select({ said: availabilities, perWeek: interviewLoads.perWeek })
    .from(availabilities)
    .leftJoin(
      interviewLoads,
      and(eq(interviewLoads.orgId, tx.org.id), eq(interviewLoads.memberId, tx.actor.id)),
    )
    .where(and(eq(availabilities.orgId, tx.org.id), eq(availabilities.memberId, tx.actor.id)))

/** The actor's own availability as its page shows it; what was never said is what is usual. */
export const findAvailability = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const [row] = await ownRow(tx)
    const { hours, buffer, perDay } = row?.said ?? usual
    return {
      hours,
      buffer,
      perDay,
      perWeek: row?.perWeek ?? (await ownLoad(tx)) ?? usualPerWeek,
      said: Boolean(row?.said.saidAt),
      version: row?.said.version ?? 0,
      exceptions: await listExceptions(tx),
      subscriptions: await listSubscriptions(tx),
    }
  })

async function ownLoad(tx: InTransaction): Promise<number | undefined> {
  const [row] = await tx.db
    .select({ perWeek: interviewLoads.perWeek })
    .from(interviewLoads)
    .where(and(eq(interviewLoads.orgId, tx.org.id), eq(interviewLoads.memberId, tx.actor.id)))
  return row?.perWeek
}

const listExceptions = (tx: InTransaction) =>
  tx.db
    .select({
      id: availabilityExceptions.id,
      firstDay: availabilityExceptions.firstDay,
      lastDay: availabilityExceptions.lastDay,
      from: availabilityExceptions.from,
      to: availabilityExceptions.to,
    })
    .from(availabilityExceptions)
    .where(
      and(
        eq(availabilityExceptions.orgId, tx.org.id),
        eq(availabilityExceptions.memberId, tx.actor.id),
        gte(availabilityExceptions.lastDay, dayOf(tx.now.getTime(), tx.actor.timeZone)),
      ),
    )
    .orderBy(asc(availabilityExceptions.firstDay), asc(availabilityExceptions.id))

export type SaidAvailability = {
  hours: Hours[]
  buffer: number
  perDay: number
  perWeek: number
  version: number
}

/** Says when the actor can interview. A stale version is refused; 0 is that of somebody who never said. */
export const sayAvailability = (ctx: Context, input: SaidAvailability): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const { hours, buffer, perDay, perWeek } = input
    const said = { hours, buffer, perDay, saidAt: tx.now }
    const taken = await tx.db
      .insert(availabilities)
      .values({ orgId: tx.org.id, id: newId(), memberId: tx.actor.id, ...said })
      .onConflictDoUpdate({
        target: [availabilities.orgId, availabilities.memberId],
        set: { ...said, version: sql`${availabilities.version} + 1` },
        setWhere: eq(availabilities.version, input.version),
      })
      .returning({ id: availabilities.id })
    if (taken.length === 0)
      throw new Conflict('Your hours were changed meanwhile, in another window perhaps.')
    await setInterviewLoad(tx, { memberId: tx.actor.id, perWeek })
    await record(tx, {
      verb: 'availability.said',
      subject: { type: 'member', id: tx.actor.id },
      data: { stretches: hours.length, buffer, perDay },
    })
  })

export type SaidException = {
  firstDay: string
  lastDay: string
  hours: { from: number; to: number } | null
}

/** Notes days on which the actor is away, or has other hours. */
export const addException = (ctx: Context, said: SaidException): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const { firstDay, lastDay, hours } = said
    if ((await listExceptions(tx)).length >= maxExceptions)
      throw new Invalid('That is as many exceptions as fit here. Remove some first.')
    await tx.db.insert(availabilityExceptions).values({
      orgId: tx.org.id,
      id: newId(),
      memberId: tx.actor.id,
      firstDay,
      lastDay,
      from: hours?.from ?? null,
      to: hours?.to ?? null,
    })
    await record(tx, {
      verb: 'availability.exception-added',
      subject: { type: 'member', id: tx.actor.id },
    })
  })

export const removeException = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const here = and(eq(availabilityExceptions.orgId, tx.org.id), eq(availabilityExceptions.id, id))
    const [row] = await tx.db
      .select({ memberId: availabilityExceptions.memberId })
      .from(availabilityExceptions)
      .where(here)
    if (!row) throw new NotFound()
    if (row.memberId !== tx.actor.id) throw new Forbidden('These are the days of somebody else.')
    await tx.db.delete(availabilityExceptions).where(here)
    await record(tx, {
      verb: 'availability.exception-removed',
      subject: { type: 'member', id: tx.actor.id },
    })
  })
