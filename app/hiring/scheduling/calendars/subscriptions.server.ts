import { and, asc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { sealText } from '#app/mail/sealed-text.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { busyTimes, calendarSubscriptions } from '#db/schema/scheduling.ts'
import { calendarUrl, maxSubscriptions } from './subscription.ts'

/** The outbox kind under which a subscribed calendar waits to be read. */
export const readCalendarKind = 'calendar.read'
export const addressPurpose = 'calendar address'

/** The actor's subscribed calendars. Their addresses are not among what is told: an address opens its calendar. */
export const listSubscriptions = (tx: InTransaction) =>
  tx.db
    .select({
      id: calendarSubscriptions.id,
      host: calendarSubscriptions.host,
      triedAt: calendarSubscriptions.triedAt,
      readAt: calendarSubscriptions.readAt,
      fault: calendarSubscriptions.fault,
      busy: sql<number>`(select count(*)::int from hiring.busy_times b
        where b.org_id = calendar_subscriptions.org_id
          and b.subscription_id = calendar_subscriptions.id and b.ends_at > ${tx.now}::timestamptz)`,
    })
    .from(calendarSubscriptions)
    .where(
      and(
        eq(calendarSubscriptions.orgId, tx.org.id),
        eq(calendarSubscriptions.memberId, tx.actor.id),
      ),
    )
    .orderBy(asc(calendarSubscriptions.addedAt), asc(calendarSubscriptions.id))

/** Subscribes to a calendar; a job reads it at once and then every few hours. */
export const subscribe = (ctx: Context, { address }: { address: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const url = calendarUrl(address)
    if (!url) throw new Invalid('This is no address of a calendar.')
    if ((await listSubscriptions(tx)).length >= maxSubscriptions)
      throw new Invalid(`You have ${maxSubscriptions} calendars already. Remove one first.`)
    const id = newId()
    await tx.db.insert(calendarSubscriptions).values({
      orgId: tx.org.id,
      id,
      memberId: tx.actor.id,
      sealedAddress: sealText(tx.services.secret, addressPurpose, url.href),
      host: url.hostname,
      addedAt: tx.now,
    })
    await readSoon(tx, id)
    await record(tx, { verb: 'calendar.subscribed', subject: { type: 'member', id: tx.actor.id } })
  })

const readSoon = (tx: InTransaction, id: string) =>
  enqueue(tx, {
    kind: readCalendarKind,
    key: `calendar:${id}:asked:${tx.now.getTime()}`,
    payload: { subscription: id },
  })

async function requireOwn(tx: InTransaction, id: string): Promise<void> {
  const [row] = await tx.db
    .select({ memberId: calendarSubscriptions.memberId })
    .from(calendarSubscriptions)
    .where(and(eq(calendarSubscriptions.orgId, tx.org.id), eq(calendarSubscriptions.id, id)))
  if (!row) throw new NotFound()
  if (row.memberId !== tx.actor.id) throw new Forbidden('This is the calendar of somebody else.')
}

/** Reads one of the actor's calendars now. */
export const refreshSubscription = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    await requireOwn(tx, id)
    await readSoon(tx, id)
  })

/** Forgets a calendar and the busy times that were read from it. */
export const unsubscribe = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    await requireOwn(tx, id)
    await tx.db
      .delete(busyTimes)
      .where(and(eq(busyTimes.orgId, tx.org.id), eq(busyTimes.subscriptionId, id)))
    await tx.db
      .delete(calendarSubscriptions)
      .where(and(eq(calendarSubscriptions.orgId, tx.org.id), eq(calendarSubscriptions.id, id)))
    await record(tx, {
      verb: 'calendar.unsubscribed',
      subject: { type: 'member', id: tx.actor.id },
    })
  })
