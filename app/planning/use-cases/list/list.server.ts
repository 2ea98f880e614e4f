import { usualCurrency } from '#app/planning/money.ts'
import type { RestState } from '#app/planning/use-cases/endings/rest.ts'
import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { restState } from '#app/planning/use-cases/endings/ended.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { planNumbers } from '#app/planning/use-cases/quantities.ts'
import type { PlanNumbers } from '#app/planning/use-cases/quantities.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { calendars } from '#db/schema/capacity.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { orderOf, passing } from './conditions.server.ts'
import type { Filters } from './filters.ts'

export type ListedUseCase = {
  id: string
  number: number
  title: string
  input: string
  output: string
  businessFunction: string
  tags: string[]
  stage: Stage
  ownerName: string | null
  state: RestState
  createdAt: Date
  numbers: PlanNumbers
  /** What it is worth in a year, in thousands; null where nobody has guessed. */
  valueGuess: ThreePoint | null
}

export type UseCasePage = {
  rows: ListedUseCase[]
  total: number
  /** Money is told in thousands of this. */
  currency: string
  /** Places in the list where the neighbouring pages begin; null where there is none. */
  previous: string | null
  next: string | null
}

export const pageSize = 50
const mostRows = 5000

/**
 * One page of the use cases that pass the filters; `cursor` is the place where it begins. People without planning
 * access get their own alone: those they handed in or own.
 */
export const listUseCases = (
  ctx: Context | InTransaction,
  filters: Filters,
  cursor: string | null = null,
): Promise<UseCasePage> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'use-case.submit')
    const start = readPlace(cursor)
    const rows = await select(tx, filters).limit(pageSize).offset(start)
    const total = rows[0]?.total ?? (start === 0 ? 0 : await countPassing(tx, filters))
    return {
      rows: await withNumbers(tx, rows),
      total,
      currency: rows[0]?.currency ?? usualCurrency,
      previous: start > 0 ? String(Math.max(0, start - pageSize)) : null,
      next: start + rows.length < total ? String(start + pageSize) : null,
    }
  })

/** The ids of all use cases that pass the filters, in the order of the list. */
export const listedIds = async (tx: InTransaction, filters: Filters): Promise<string[]> =>
  (await select(tx, filters).limit(mostRows)).map(({ id }) => id)

const readPlace = (cursor: string | null): number => {
  const place = /^\d{1,5}$/.test(cursor ?? '') ? Number(cursor) : 0
  return Math.min(place, mostRows)
}

const columns = {
  id: useCases.id,
  number: useCases.number,
  title: useCases.title,
  input: useCases.input,
  output: useCases.output,
  businessFunction: useCases.businessFunction,
  tags: useCases.tags,
  stage: useCases.stage,
  ownerName: members.name,
  state: restState,
  createdAt: useCases.createdAt,
  currency: calendars.currency,
  total: sql<number>`count(*) over ()::int`,
}

const select = (tx: InTransaction, filters: Filters) =>
  tx.db
    .select(columns)
    .from(useCases)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .leftJoin(calendars, eq(calendars.orgId, tx.org.id))
    .where(and(eq(useCases.orgId, tx.org.id), reachable(tx), passing(filters)))
    .orderBy(...orderOf(filters.sort))

/** How many pass the filters; a place behind the end still says so. */
export const countPassing = async (tx: InTransaction, filters: Filters): Promise<number> =>
  (await select(tx, filters).limit(1))[0]?.total ?? 0

/** People without planning access see what they handed in or own. */
export const reachable = (tx: InTransaction) =>
  can(tx.actor, 'use-case.read').ok
    ? undefined
    : or(eq(useCases.submittedBy, tx.actor.id), eq(useCases.ownerId, tx.actor.id))

type Row = Awaited<ReturnType<typeof select>>[number]

async function withNumbers(tx: InTransaction, rows: Row[]): Promise<ListedUseCase[]> {
  const estimates = await findEstimates(
    tx,
    rows.map(({ id }) => id),
  )
  const byUseCase = Map.groupBy(estimates, ({ useCaseId }) => useCaseId)
  return rows.map(({ total: _, currency: __, ...row }) => {
    const mine = byUseCase.get(row.id) ?? []
    return {
      ...row,
      numbers: planNumbers(mine),
      valueGuess: mine.find(({ quantity }) => quantity === 'value') ?? null,
    }
  })
}

/** What the list can be narrowed by: owners that occur, and tags. */
export async function findChoices(tx: InTransaction) {
  const owners = await tx.db
    .selectDistinct({ value: members.id, label: members.name })
    .from(useCases)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .where(eq(useCases.orgId, tx.org.id))
    .orderBy(asc(members.name))
  const { rows } = await tx.db.execute<{ tag: string }>(sql`
    select distinct jsonb_array_elements_text(tags) as tag from planning.use_cases
    where org_id = ${tx.org.id} order by tag limit 100`)
  return { owners, tags: rows.map(({ tag }) => tag) }
}
