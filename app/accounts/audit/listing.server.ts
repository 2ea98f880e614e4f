import { and, desc, eq, gte, inArray, like, lt, or, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { events, seals } from '#db/schema/audit.ts'

export const eventsPerPage = 50

export type EventFilters = {
  /** Only what this member did. */
  actorId?: string
  /** Only what concerns this opening, candidate, member … */
  subjectId?: string
  /** Only verbs about this noun, for example `opening`. */
  noun?: string
  from?: Date
  until?: Date
}

export type ListedEvent = {
  id: string
  at: Date
  actorKind: 'member' | 'candidate' | 'system'
  actorId: string | null
  verb: string
  subjectType: string
  subjectId: string
  data: Record<string, string | number | boolean | null | string[]>
  sealed: boolean
}

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
    const rows = await tx.db
      .select({
        id: events.id,
        at: events.at,
        actorKind: events.actorKind,
        actorId: events.actorId,
        verb: events.verb,
        subjectType: events.subjectType,
        subjectId: events.subjectId,
        data: events.data,
        sealed: sql<boolean>`${seals.id} is not null`,
      })
      .from(events)
      .leftJoin(seals, and(eq(seals.orgId, events.orgId), eq(seals.eventId, events.id)))
      .where(and(eq(events.orgId, tx.org.id), matching(filters), beyond(after)))
      .orderBy(desc(events.at), desc(events.id))
      .limit(eventsPerPage + 1)
    const page = rows.slice(0, eventsPerPage)
    const last = rows.length > eventsPerPage ? page.at(-1) : undefined
    return {
      events: page,
      memberNames: await findNames(tx, page),
      next: last ? `${last.at.getTime()}.${last.id}` : null,
    }
  })
}

function matching({ actorId, subjectId, noun, from, until }: EventFilters) {
  return and(
    actorId ? eq(events.actorId, actorId) : undefined,
    subjectId ? eq(events.subjectId, subjectId) : undefined,
    noun ? like(events.verb, `${noun.replaceAll(/[^a-z-]/g, '')}.%`) : undefined,
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

async function findNames(
  { db, org }: { db: Transaction; org: { id: string } },
  page: ListedEvent[],
): Promise<Record<string, string>> {
  const mentioned = page.flatMap(({ actorId, subjectId, data }) => [
    actorId ?? '',
    subjectId,
    ...Object.values(data).flat().map(String),
  ])
  const ids = [...new Set(mentioned.filter((text) => uuid.test(text)))]
  if (ids.length === 0) return {}
  const rows = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.orgId, org.id), inArray(members.id, ids)))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
