import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import type { Interval } from '#app/math/intervals.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { safeError } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { busyTimes, calendarSubscriptions } from '#db/schema/scheduling.ts'
import { NoCalendar } from './busy-times.ts'
import { readInThread } from './in-thread.server.ts'
import { horizonDays, maxCalendarBytes, readTimeoutMs, rereadSeconds } from './subscription.ts'
import { addressPurpose, readCalendarKind } from './subscriptions.server.ts'

type Reading = ActingContext<SystemActor>
type Open = InTransaction<Reading>
type Found = { id: string; memberId: string; sealedAddress: string; timeZone: string }

const day = 24 * 60 * 60_000

/**
 * Reads a subscribed calendar and keeps when its owner is busy, and nothing else of it. Whatever goes wrong is noted
 * for the owner, what was read before stays, and the next reading waits in the outbox.
 */
export async function readSubscription(
  ctx: Reading,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const found = await transaction(ctx, (tx) => findSubscription(tx, id))
  if (!found) return
  const read = await attempt(ctx, found, signal)
  await transaction(ctx, async (tx) => {
    if (!(await findSubscription(tx, id))) return
    if (Array.isArray(read)) await keep(tx, found, read)
    await tx.db
      .update(calendarSubscriptions)
      .set(
        Array.isArray(read)
          ? { triedAt: tx.now, readAt: tx.now, fault: '' }
          : { triedAt: tx.now, fault: read.fault },
      )
      .where(and(eq(calendarSubscriptions.orgId, tx.org.id), eq(calendarSubscriptions.id, id)))
    await readAgain(tx, id)
  })
}

/** One reading waits at most: whichever came last in a stretch of hours put it there. */
const readAgain = (tx: Open, id: string) =>
  enqueue(tx, {
    kind: readCalendarKind,
    key: `calendar:${id}:turn:${Math.floor(tx.now.getTime() / 1000 / rereadSeconds) + 1}`,
    payload: { subscription: id },
    delaySeconds: rereadSeconds,
  })

async function findSubscription(tx: Open, id: string): Promise<Found | undefined> {
  const [row] = await tx.db
    .select({
      id: calendarSubscriptions.id,
      memberId: calendarSubscriptions.memberId,
      sealedAddress: calendarSubscriptions.sealedAddress,
      timeZone: members.timeZone,
    })
    .from(calendarSubscriptions)
    .innerJoin(members, byId(tx, members, calendarSubscriptions.memberId))
    .where(
      and(
        eq(calendarSubscriptions.orgId, tx.org.id),
        eq(calendarSubscriptions.id, id),
        isNull(members.removedAt),
      ),
    )
  return row
}

async function attempt(
  { services, now }: Reading,
  { sealedAddress, timeZone }: Found,
  signal: AbortSignal,
): Promise<Interval[] | { fault: string }> {
  try {
    const address = openSealedText(services.secret, addressPurpose, sealedAddress)
    const limit = AbortSignal.any([signal, AbortSignal.timeout(readTimeoutMs)])
    const answer = await services.outgoing(address, {
      headers: { Accept: 'text/calendar', 'Accept-Encoding': 'identity' },
      signal: limit,
    })
    if (!answer.ok) return { fault: `The address answers with status ${answer.status}.` }
    const from = now.getTime() - day
    const within = { from, to: from + horizonDays * day }
    return await readInThread({ text: await textOf(answer), reading: { within, timeZone } })
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/** Words for the owner; an address never shows in them, because it opens the calendar. */
function faultOf(error: unknown): string {
  const { name, message } = safeError(error)
  if (error instanceof NoCalendar || name === 'PrivateAddress' || name === 'Redirected')
    return message
  if (name === 'TimeoutError' || name === 'AbortError') return 'The address did not answer in time.'
  return 'The address could not be reached.'
}

async function textOf(answer: { body: ReadableStream<Uint8Array> | null }): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    if (size > maxCalendarBytes)
      throw new NoCalendar('The calendar is larger than 2 MB, which is more than is read.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function keep(tx: Open, { id, memberId }: Found, busy: Interval[]): Promise<void> {
  await tx.db
    .delete(busyTimes)
    .where(and(eq(busyTimes.orgId, tx.org.id), eq(busyTimes.subscriptionId, id)))
  for (let from = 0; from < busy.length; from += 500) {
    await tx.db.insert(busyTimes).values(
      busy.slice(from, from + 500).map((one) => ({
        orgId: tx.org.id,
        id: newId(),
        subscriptionId: id,
        memberId,
        startsAt: new Date(one.from),
        endsAt: new Date(one.to),
      })),
    )
  }
}
