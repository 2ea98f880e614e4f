import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { passing } from './conditions.server.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Filters } from './filters.ts'
import { inForce, ofPerson } from './joins.server.ts'
import { listedColumns } from './listed.server.ts'
import type { ListedCandidacy } from './listed.server.ts'

export type TableQuery = {
  openingId: string
  filters: Filters
  oldestFirst?: boolean
  /** Cursors of the address: the page after, or before, this place. */
  after?: string | null
  before?: string | null
  size?: number
}

export type TablePage = { rows: ListedCandidacy[]; previous: string | null; next: string | null }

export const pageSize = 50

/** One page of an opening's candidacies by the time they applied, which never changes: no page misses or repeats one. */
export const listCandidacies = (
  ctx: Context,
  query: TableQuery,
): Promise<TablePage & { total: number }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, query.openingId, 'candidate.list')
    return { ...(await pageOf(tx, query)), total: await countAll(tx, query) }
  })

/** On all pages together. */
async function countAll(tx: InTransaction, query: TableQuery): Promise<number> {
  const [row] = await tx.db
    .select({ total: count() })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(inList(tx, query))
  return row?.total ?? 0
}

const inList = (tx: InTransaction, { openingId, filters }: TableQuery) =>
  and(
    eq(candidacies.orgId, tx.org.id),
    eq(candidacies.openingId, openingId),
    passing(filters, tx.now),
  )

/** The page alone, for callers that have checked what the actor may do. */
export async function pageOf(tx: InTransaction, query: TableQuery): Promise<TablePage> {
  const size = query.size ?? pageSize
  const before = readCursor(query.before ?? null)
  const after = before ? null : readCursor(query.after ?? null)
  const backwards = before !== null
  const upwards = (query.oldestFirst ?? false) !== backwards
  const found = await tx.db
    .select(listedColumns)
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(and(inList(tx, query), beyond(before ?? after, upwards)))
    .orderBy(...(upwards ? upward : downward))
    .limit(size + 1)
  const rows = found.slice(0, size)
  if (backwards) rows.reverse()
  const more = found.length > size
  return { rows, ...edges(rows, { more, backwards, moved: before !== null || after !== null }) }
}

const upward = [asc(candidacies.appliedAt), asc(candidacies.id)]
const downward = [desc(candidacies.appliedAt), desc(candidacies.id)]

function beyond(cursor: Cursor | null, upwards: boolean) {
  if (!cursor) return undefined
  const place = sql`(${cursor.at.toISOString()}::timestamptz, ${cursor.id}::uuid)`
  return upwards
    ? sql`(${candidacies.appliedAt}, ${candidacies.id}) > ${place}`
    : sql`(${candidacies.appliedAt}, ${candidacies.id}) < ${place}`
}

function edges(
  rows: ListedCandidacy[],
  { more, backwards, moved }: { more: boolean; backwards: boolean; moved: boolean },
) {
  const [first, last] = [rows.at(0), rows.at(-1)]
  const at = (row?: ListedCandidacy) => row && writeCursor({ at: row.appliedAt, id: row.id })
  const hasNext = backwards || more
  const hasPrevious = backwards ? more : moved
  return {
    previous: (hasPrevious && at(first)) || null,
    next: (hasNext && at(last)) || null,
  }
}
