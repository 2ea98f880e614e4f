import { and, eq, isNotNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { decisions } from '#db/schema/interviews.ts'
import { openings } from '#db/schema/openings.ts'

/** Days from opening an opening to the first day of the person hired, for every hire with a start date. */
export async function filledInDays(tx: Pick<InTransaction, 'db' | 'org'>): Promise<number[]> {
  const rows = await tx.db
    .select({ openedAt: openings.createdAt, startsOn: decisions.startsOn })
    .from(decisions)
    .innerJoin(
      candidacies,
      and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, decisions.candidacyId)),
    )
    .innerJoin(openings, and(eq(openings.orgId, tx.org.id), eq(openings.id, candidacies.openingId)))
    .where(
      and(
        eq(decisions.orgId, tx.org.id),
        eq(decisions.outcome, 'hire'),
        isNotNull(decisions.startsOn),
      ),
    )
  return rows.flatMap(({ openedAt, startsOn }) => {
    const days = startsOn ? (Date.parse(startsOn) - openedAt.getTime()) / 86_400_000 : -1
    return days >= 0 ? [Math.round(days)] : []
  })
}
