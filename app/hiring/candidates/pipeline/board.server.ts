import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { viewsOf } from '#app/hiring/candidates/views/views.server.ts'
import type { SavedView } from '#app/hiring/candidates/views/views.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'
import { passing } from './conditions.server.ts'
import type { Filters } from './filters.ts'
import { inForce, ofPerson } from './joins.server.ts'
import { listedColumns } from './listed.server.ts'
import type { ListedCandidacy } from './listed.server.ts'

export type Column = { id: string; name: string; count: number; cards: ListedCandidacy[] }
export type Board = { columns: Column[]; tags: string[]; views: SavedView[] }
export type BoardQuery = { openingId: string; filters: Filters; perColumn: number }

/** The stages of an opening with the candidacies in each, who waits longest first; at most so many per column. */
export const showBoard = (ctx: Context, query: BoardQuery): Promise<Board> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, query.openingId, 'candidate.list')
    const rows = await boardRows(tx, query)
    const columns = new Map<string, Column>()
    for (const { id, name, count, card } of rows) {
      const column = columns.get(id) ?? { id, name, count: count ?? 0, cards: [] }
      columns.set(id, column)
      if (card) column.cards.push(card)
    }
    const views = await viewsOf(tx, query.openingId)
    return { columns: [...columns.values()], tags: rows[0]?.tags ?? [], views }
  })

function boardRows(tx: InTransaction, query: BoardQuery) {
  const here = and(
    eq(candidacies.orgId, tx.org.id),
    eq(candidacies.openingId, query.openingId),
    eq(candidacies.stageId, stages.id),
    passing(query.filters, tx.now),
  )
  const cards = cardsIn(tx, here, query.perColumn)
  const counts = countIn(tx, here)
  return tx.db
    .select({
      id: stages.id,
      name: stages.name,
      count: counts.count,
      tags: tagsInUse(tx.org.id, query.openingId),
      card: cardColumns(cards),
    })
    .from(stages)
    .leftJoinLateral(counts, sql`true`)
    .leftJoinLateral(cards, sql`true`)
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, query.openingId)))
    .orderBy(asc(stages.position), asc(cards.appliedAt), asc(cards.id))
}

const cardsIn = (tx: InTransaction, here: SQL | undefined, limit: number) =>
  tx.db
    .select(listedColumns)
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(here)
    .orderBy(asc(candidacies.appliedAt), asc(candidacies.id))
    .limit(limit)
    .as('cards')

const countIn = (tx: InTransaction, here: SQL | undefined) =>
  tx.db
    .select({ count: sql<number>`count(*)::int`.as('count') })
    .from(candidacies)
    .leftJoin(candidacyEndings, inForce)
    .where(here)
    .as('counts')

const cardColumns = (cards: ReturnType<typeof cardsIn>) => ({
  id: cards.id,
  version: cards.version,
  candidateId: cards.candidateId,
  name: cards.name,
  location: cards.location,
  source: cards.source,
  stageId: cards.stageId,
  appliedAt: cards.appliedAt,
  answeredAt: cards.answeredAt,
  outcome: cards.outcome,
  unconfirmed: cards.unconfirmed,
  denied: cards.denied,
  tags: cards.tags,
})

/** The tags that candidates of an opening carry, for a filter to choose from. */
export const tagsInUse = (orgId: string, openingId: string) =>
  sql<string[]>`(select coalesce(json_agg(distinct t.label), '[]'::json) from hiring.tags t
    join hiring.candidacies c on c.org_id = t.org_id and c.id = t.candidacy_id
    where t.org_id = ${orgId} and c.opening_id = ${openingId})`
