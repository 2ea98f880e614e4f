import { sql } from 'drizzle-orm'
import { idsIn, listActors, pageOfEvents } from '#app/accounts/audit/listing/listing.server.ts'
import type { EventFilters, ListedEvent } from '#app/accounts/audit/listing/listed-event.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { countLateEvents } from '#app/accounts/audit/verification.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { memberNames } from '#app/accounts/members/named-members.server.ts'
import { hiringNames } from '#app/hiring/named-things.server.ts'
import { priorityNames } from '#app/planning/priorities/named-priorities.server.ts'
import { scenarioNames } from '#app/planning/roadmap/named-scenarios.server.ts'
import { metricNames } from '#app/planning/scoping/named-metrics.server.ts'
import { useCaseNames } from '#app/planning/use-cases/named-use-cases.server.ts'
import { staffNames } from '#app/planning/capacity/named-people.server.ts'
import { roleCardNames } from '#app/roles/cards/named-cards.server.ts'
import { postNames } from '#app/writing/posts/named-posts.server.ts'
import { tldrNames } from '#app/writing/tldrs/named-tldrs.server.ts'
import { documentNames } from '#app/writing/documents/named-documents.server.ts'
import { transaction } from '#db/connection.server.ts'
import { tellEvent } from './telling.ts'
import type { Named, ToldEntry } from './telling.ts'

export type Activity = {
  entries: ToldEntry[]
  next: string | null
  people: { id: string; name: string }[]
  /** Events that have waited for their seal for more than a minute. */
  late: number
}

/** What happened in the organisation, newest first, in sentences. */
export const findActivity = (
  ctx: Context,
  filters: EventFilters,
  after: string | null = null,
): Promise<Activity> =>
  transaction(ctx, async (tx) => {
    const { events, next } = await pageOfEvents(tx, filters, after)
    const named = await nameThings(tx, events)
    return {
      entries: events.map((event) => tellEvent(event, named)),
      next,
      people: await listActors(tx),
      late: await countLateEvents(tx),
    }
  })

const mostExported = 10_000

/** The same as rows for a file, which is an event itself. */
export const exportActivity = (ctx: Context, filters: EventFilters): Promise<ToldEntry[]> =>
  transaction(ctx, async (tx) => {
    const { events } = await pageOfEvents(tx, filters, null, mostExported)
    const named = await nameThings(tx, events)
    await record(tx, {
      verb: 'activity.exported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { count: events.length },
    })
    return events.map((event) => tellEvent(event, named))
  })

const namings = [
  memberNames,
  roleCardNames,
  hiringNames,
  useCaseNames,
  metricNames,
  staffNames,
  scenarioNames,
  priorityNames,
  postNames,
  tldrNames,
  documentNames,
]

async function nameThings(tx: InTransaction, events: ListedEvent[]): Promise<Map<string, Named>> {
  const list = idsIn(events)
  if (list.length === 0) return new Map()
  const ids = sql`${`{${list.join(',')}}`}::uuid[]`
  const parts = namings.map((part) => part(tx.org.id, ids))
  const { rows } = await tx.db.execute<{ id: string; name: string; path: string | null }>(
    sql.join(parts, sql` union all `),
  )
  return new Map(rows.map(({ id, name, path }) => [id, { name, path }]))
}
