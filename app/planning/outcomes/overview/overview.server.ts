import { usualCurrency } from '#app/planning/money.ts'
import { and, asc, eq, inArray, not, or, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findForecasts } from '#app/planning/outcomes/recording/forecasts.server.ts'
import { findRealisations } from '#app/planning/outcomes/recording/observed.server.ts'
import { findVerdicts } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { isMerged } from '#app/planning/use-cases/endings/ended.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { calendars } from '#db/schema/capacity.ts'
import { verdicts } from '#db/schema/outcomes.ts'
import { stageMoves, useCases } from '#db/schema/use-cases.ts'

/** Every use case that was launched or whose end is known, with what was expected of it and what came. */
export const findOutcomes = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    return readOutcomes(tx)
  })

/** The same inside a transaction, for callers who check what the actor may do. */
export async function readOutcomes(tx: InTransaction) {
  const list = await listFollowed(tx)
  const ids = list.map(({ id }) => id)
  return {
    list,
    now: tx.now,
    forecasts: await findForecasts(tx, ids),
    realisations: ids.length === 0 ? [] : await findRealisations(tx, ids),
    verdicts: ids.length === 0 ? [] : await findVerdicts(tx, ids),
  }
}

export type FoundOutcomes = Awaited<ReturnType<typeof readOutcomes>>
export type Followed = FoundOutcomes['list'][number]

const launchedAt = sql<Date | null>`(
  select min(planning.stage_moves.moved_at) from planning.stage_moves
   where planning.stage_moves.org_id = planning.use_cases.org_id
     and planning.stage_moves.use_case_id = planning.use_cases.id
     and planning.stage_moves.to_stage = 'launch')`.mapWith(stageMoves.movedAt)

const listFollowed = (tx: InTransaction) =>
  tx.db
    .select({
      id: useCases.id,
      number: useCases.number,
      title: useCases.title,
      stage: useCases.stage,
      templateKey: useCases.templateKey,
      businessFunction: useCases.businessFunction,
      tags: useCases.tags,
      ownerName: members.name,
      launchedAt,
      firstMonth: sql<number>`coalesce(${calendars.firstMonth}, 1)`,
      currency: sql<string>`coalesce(${calendars.currency}, ${usualCurrency})`,
    })
    .from(useCases)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .leftJoin(calendars, eq(calendars.orgId, useCases.orgId))
    .where(and(eq(useCases.orgId, tx.org.id), isFollowed(tx), not(isMerged)))
    .orderBy(asc(useCases.number))

const isFollowed = (tx: InTransaction) =>
  or(
    inArray(useCases.stage, ['launch', 'scale', 'retired']),
    sql`exists (select 1 from ${verdicts} where ${verdicts.orgId} = ${tx.org.id} and ${verdicts.useCaseId} = ${useCases.id})`,
  )
