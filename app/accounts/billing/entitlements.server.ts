import { desc, eq, sql } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { Forbidden } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { makesSample } from '#db/ids.ts'
import { subscriptionStates } from '#db/schema/billing.ts'
import { entitlement, limitOf } from './entitlements.ts'
import type { Feature, Standing } from './entitlements.ts'
import { standingOf } from './standing.ts'

type Within = Pick<InTransaction<ActingContext>, 'db' | 'org' | 'now' | 'services'>
type Count = (tx: Within) => Promise<number>

const none = async () => 0

/** Where the organisation stands. Without a Stripe account everything is allowed. */
export async function standingIn(tx: Within): Promise<Standing> {
  if (!tx.services.stripe) return { plan: 'everything', paused: false }
  const [row] = await tx.db
    .select()
    .from(subscriptionStates)
    .where(eq(subscriptionStates.orgId, tx.org.id))
    .orderBy(desc(subscriptionStates.number))
    .limit(1)
  return standingOf(row ?? null, tx.now)
}

/**
 * Refuses with the plan's reason unless one more of this can be had. What is counted is counted while others who want
 * the same wait, so that two at once do not both get the last one. Sample data is outside of every plan.
 */
export async function entitled(tx: Within, feature: Feature, used: Count = none): Promise<void> {
  if (!tx.services.stripe || makesSample()) return
  const standing = await standingIn(tx)
  const counted = Number.isFinite(limitOf(standing.plan, feature)) && used !== none
  if (counted) await oneAtATime(tx, feature)
  const verdict = entitlement(standing, feature, counted ? await used(tx) : 0)
  if (!verdict.ok) throw new Forbidden(verdict.reason)
}

/** The same verdict for a page, before anybody tries. */
export const findEntitlement = (
  ctx: ActingContext,
  feature: Feature,
  used: Count = none,
): Promise<Verdict> =>
  transaction(ctx, async (tx) => {
    const standing = await standingIn(tx)
    const counted = Number.isFinite(limitOf(standing.plan, feature))
    return entitlement(standing, feature, counted ? await used(tx) : 0)
  })

const oneAtATime = (tx: Within, feature: Feature) =>
  tx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.org.id}:plan:${feature}`}, 0))`,
  )
