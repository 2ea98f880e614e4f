import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { viewsOf } from '#app/hiring/candidates/views/views.server.ts'
import type { SavedView } from '#app/hiring/candidates/views/views.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'
import { inProcess, passing } from './conditions.server.ts'
import { isFiltered } from './filters.ts'
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
    const rows = await findColumns(tx, query)
    const columns = rows.map(({ id, name, count, cards }) => ({
      id,
      name,
      count: count ?? 0,
      cards: (cards ?? []).map(cardOf),
    }))
    const views = await viewsOf(tx, query.openingId)
    return { columns, tags: rows[0]?.tags ?? [], views }
  })

function findColumns(tx: InTransaction, { openingId, filters, perColumn }: BoardQuery) {
  const asked = { orgId: tx.org.id, openingId, perColumn }
  return isFiltered(filters)
    ? columnsOf(tx.db, asked, passing(filters, tx.now))
    : allColumns(tx, asked)
}

type Asked = { orgId: Bound; openingId: Bound; perColumn: Bound<number> }

function columnsOf(db: Transaction, { orgId, openingId, perColumn }: Asked, fitting?: SQL) {
  const here = and(
    eq(candidacies.orgId, orgId),
    eq(candidacies.openingId, openingId),
    eq(candidacies.stageId, stages.id),
    fitting,
  )
  const counts = countIn(db, here)
  const first = firstIn(db, here, perColumn)
  return db
    .select({
      id: stages.id,
      name: stages.name,
      count: counts.count,
      tags: tagsInUse(orgId, openingId),
      cards: first.cards,
    })
    .from(stages)
    .leftJoinLateral(counts, sql`true`)
    .leftJoinLateral(first, sql`true`)
    .where(and(eq(stages.orgId, orgId), eq(stages.openingId, openingId)))
    .orderBy(asc(stages.position))
}

/** As most people open it: everybody in process. */
const allColumns = fixedQuery(['orgId', 'openingId', 'perColumn'], (db, asked) =>
  columnsOf(db, asked, inProcess),
)

const countIn = (db: Transaction, here: SQL | undefined) =>
  db
    .select({ count: sql<number>`count(*)::int`.as('count') })
    .from(candidacies)
    .leftJoin(candidacyEndings, inForce)
    .where(here)
    .as('counts')

type StoredCard = Omit<ListedCandidacy, 'appliedAt' | 'answeredAt'> & {
  appliedAt: string
  answeredAt: string | null
}

/** The first cards of a column as one value: one row for each would have to be read cell by cell. */
function firstIn(db: Transaction, here: SQL | undefined, perColumn: Bound<number>) {
  const cards = db
    .select(listedColumns)
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(here)
    .orderBy(asc(candidacies.appliedAt), asc(candidacies.id))
    .limit(perColumn)
    .as('cards')
  const inOrder = sql`order by ${cards.appliedAt}, ${cards.id}`
  return db
    .select({ cards: sql<StoredCard[]>`json_agg(${cardIn(cards)} ${inOrder})`.as('cards') })
    .from(cards)
    .as('first')
}

const cardIn = (cards: Record<keyof StoredCard, SQLWrapper>) => {
  const parts = Object.keys(listedColumns).map(
    (key) => sql`${sql.raw(`'${key}'`)}, ${cards[key as keyof StoredCard]}`,
  )
  return sql`json_build_object(${sql.join(parts, sql`, `)})`
}

const cardOf = ({ appliedAt, answeredAt, ...card }: StoredCard): ListedCandidacy => ({
  ...card,
  appliedAt: new Date(appliedAt),
  answeredAt: answeredAt === null ? null : new Date(answeredAt),
})

/** The tags that candidates of an opening carry, for a filter to choose from. */
export const tagsInUse = (orgId: Bound, openingId: Bound) =>
  sql<string[]>`(select coalesce(json_agg(distinct t.label), '[]'::json) from hiring.tags t
    join hiring.candidacies c on c.org_id = t.org_id and c.id = t.candidacy_id
    where t.org_id = ${orgId} and c.opening_id = ${openingId})`
