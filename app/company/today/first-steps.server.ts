import { sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { transaction } from '#db/connection.server.ts'
import { firstSteps } from './first-steps.ts'
import type { FirstStep, StepKey } from './first-steps.ts'

/** For so long an organisation counts as new. */
const newForDays = 30
const day = 24 * 60 * 60 * 1000

/**
 * What a new organisation sets up, with what it has already, for who may do it; null where all of it is done, where the
 * organisation is new no more, and where sample data fill the pages.
 */
export async function findFirstSteps(ctx: Context): Promise<FirstStep[] | null> {
  const mine = firstSteps.filter(({ action }) => can(ctx.actor, action).ok)
  if (mine.length === 0 || ctx.org.holdsSample) return null
  const since = new Date(ctx.now.getTime() - newForDays * day)
  if (ctx.org.createdAt && ctx.org.createdAt <= since) return null
  const found = await transaction(ctx, async (tx) => {
    const { rows } = await tx.db.execute<Found>(whatThereIs(tx.org.id, tx.actor.id, since))
    return rows[0]
  })
  if (!found?.isNew) return null
  const steps = mine.map((step) => ({ ...step, isDone: found[step.key] }))
  return steps.every(({ isDone }) => isDone) ? null : steps
}

type Found = Record<StepKey, boolean> & { isNew: boolean }

const whatThereIs = (org: string, me: string, since: Date) => sql`
  select
    (select min(joined_at) > ${since.toISOString()}::timestamptz from accounts.members
      where org_id = ${org}) as "isNew",
    exists (select 1 from accounts.members
      where org_id = ${org} and id <> ${me} and removed_at is null) as "colleagues",
    exists (select 1 from accounts.settings
      where org_id = ${org} and about <> '' and accommodation_contact <> '') as "presence",
    exists (select 1 from planning.use_cases where org_id = ${org}) as "useCases",
    exists (select 1 from planning.staff where org_id = ${org}) as "capacity",
    exists (select 1 from planning.scenarios where org_id = ${org}) as "roadmap",
    exists (select 1 from hiring.openings where org_id = ${org}) as "opening"`
