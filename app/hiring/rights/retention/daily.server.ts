import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { everyOrganisation } from '#app/accounts/audit/schedule.server.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { forgetReviews } from '#app/hiring/rights/mentions/reviews.server.ts'
import { reconsiderErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { transaction } from '#db/connection.server.ts'
import { erasures } from '#db/schema/rights.ts'
import { eraseDue } from './due.server.ts'
import { findChoice } from './duties.server.ts'

/**
 * Once a day: erases who waited for the law, and, where the organisation wants it, whose time is up. What may mean
 * erased people, and was asked about too long ago, is forgotten.
 */
export const keepRetention =
  (workplace: Workplace) =>
  async (now: Date): Promise<void> => {
    for await (const orgId of everyOrganisation(workplace.database)) {
      const ctx = await systemContext(workplace, { orgId, now })
      await transaction(ctx, async (tx) => {
        await goOn(tx)
        await forgetReviews(tx)
        if ((await findChoice(tx)).automatic) await eraseDue(tx)
      })
    }
  }

/** Looks again at erasures that were put off. A hold that was released leaves the law alone to decide. */
async function goOn(tx: Acting): Promise<void> {
  const rows = await tx.db
    .select({ id: erasures.id, candidateId: erasures.candidateId })
    .from(erasures)
    .where(
      and(
        eq(erasures.orgId, tx.org.id),
        isNull(erasures.startedAt),
        isNull(erasures.withdrawnAt),
        isNotNull(erasures.keepUntil),
      ),
    )
    .limit(1000)
  for (const row of rows) await reconsiderErasure(tx, row)
}
