import { and, asc, desc, eq, gte, inArray, like, lt, or, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { events, seals } from '#db/schema/audit.ts'
import type { EventFilters, ListedEvent } from './listed-event.ts'

export const eventsPerPage = 50

export type EventPage = {
  events: ListedEvent[]
  /** The names of all members that the events mention, those who left included. */
  memberNames: Record<string, string>
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** What happened in the organisation, newest first, a page at a time. */
export const listEvents = (
  ctx: Context,
  filters: EventFilters = {},
  after: string | null = null,
): Promise<EventPage> => {
  authorise(ctx.actor, 'activity.read')
  return transaction(ctx, async (tx) => {
    const page = await pageOfEvents(tx, filters, after)
    return { ...page, memberNames: await findNames(tx, page.events) }
  })
}

/** A page of events without anybody's name: for callers that name more than members. */
export async function pageOfEvents(
  tx: InTransaction,
  filters: EventFilters,
  after: string | null = null,
  limit = eventsPerPage,
): Promise<Omit<EventPage, 'memberNames'>> {
  authorise(tx.actor, 'activity.read')
  const rows = await tx.db
    .select(listed)
    .from(events)
    .leftJoin(seals, and(eq(seals.orgId, events.orgId), eq(seals.eventId, events.id)))
    .where(and(eq(events.orgId, tx.org.id), matching(filters), beyond(after)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { events: page, next: last ? `${last.at.getTime()}.${last.id}` : null }
}

const listed = {
  id: events.id,
  at: events.at,
  actorKind: events.actorKind,
  actorId: events.actorId,
  verb: events.verb,
  subjectType: events.subjectType,
  subjectId: events.subjectId,
  data: events.data,
  sealed: sql<boolean>`${seals.id} is not null`,
}

/** Everybody who ever was a member, by name: whose doings can be asked for. */
export const listActors = (tx: InTransaction): Promise<{ id: string; name: string }[]> =>
  tx.db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(eq(members.orgId, tx.org.id))
    .orderBy(asc(members.name), asc(members.id))
    .limit(1000)

function matching({ actorId, subjectId, noun, verbs, from, until }: EventFilters) {
  return and(
    actorId ? eq(events.actorId, actorId) : undefined,
    subjectId ? eq(events.subjectId, subjectId) : undefined,
    noun ? like(events.verb, `${noun.replaceAll(/[^a-z-]/g, '')}.%`) : undefined,
    verbs ? inArray(events.verb, [...verbs]) : undefined,
    from ? gte(events.at, from) : undefined,
    until ? lt(events.at, until) : undefined,
  )
}

const cursor = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function beyond(after: string | null) {
  const [, time, id] = cursor.exec(after ?? '') ?? []
  if (!time || !id) return undefined
  const at = new Date(Number(time))
  return or(lt(events.at, at), and(eq(events.at, at), lt(events.id, id)))
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every id that the events mention, once. */
export function idsIn(page: readonly ListedEvent[]): string[] {
  const mentioned = page.flatMap(({ actorId, subjectId, data }) => [
    actorId ?? '',
    subjectId,
    ...Object.values(data).flat().map(String),
  ])
  return [...new Set(mentioned.filter((text) => uuid.test(text)))]
}

async function findNames(
  { db, org }: { db: Transaction; org: { id: string } },
  page: ListedEvent[],
): Promise<Record<string, string>> {
  const ids = idsIn(page)
  if (ids.length === 0) return {}
  const rows = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.orgId, org.id), inArray(members.id, ids)))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
