import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { isOver } from '#app/hiring/openings/last-day/last-day.ts'
import { stateOf } from '#app/hiring/openings/opening-state.ts'
import type { OpeningState } from '#app/hiring/openings/opening-state.ts'
import { openings } from '#db/schema/openings.ts'
import type { Acting } from './people.server.ts'

const newest = (table: string, condition: string) =>
  sql`(select max(t.at) from hiring.${sql.raw(table)} t where t.org_id = hiring.openings.org_id and t.opening_id = hiring.openings.id and ${sql.raw(condition)})`.mapWith(
    openings.createdAt,
  ) as SQL<Date | null>

const columns = {
  id: openings.id,
  slug: openings.slug,
  title: openings.title,
  lastDay: openings.lastDay,
  publishedAt: newest('opening_publications', 'true'),
  pausedAt: newest('opening_pauses', 't.resumed_at is null'),
  closedAt: newest('opening_closures', 't.reopened_at is null'),
}

export type OpeningForApplicants = {
  id: string
  slug: string
  title: string
  state: OpeningState
  /** Its last day to apply is over. */
  over: boolean
}

/** An opening as far as an applicant meets it, or null. */
export async function findOpeningForApplicants(
  tx: Acting,
  id: string,
): Promise<OpeningForApplicants | null> {
  const [row] = await tx.db
    .select(columns)
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, id)))
  if (!row) return null
  const { publishedAt, pausedAt, closedAt, lastDay, ...opening } = row
  const state = stateOf({ publishedAt, pausedAt, closedAt })
  return { ...opening, state, over: isOver(lastDay, tx.now) }
}
