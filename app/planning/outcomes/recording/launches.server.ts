import { and, asc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { stageMoves } from '#db/schema/use-cases.ts'

/** The quarter in which a use case was launched first; null where it never was. */
export async function findLaunch(
  tx: InTransaction,
  useCaseId: string,
  firstMonth: number,
): Promise<Quarter | null> {
  const [move] = await tx.db
    .select({ at: stageMoves.movedAt })
    .from(stageMoves)
    .where(
      and(
        eq(stageMoves.orgId, tx.org.id),
        eq(stageMoves.useCaseId, useCaseId),
        eq(stageMoves.to, 'launch'),
      ),
    )
    .orderBy(asc(stageMoves.movedAt))
    .limit(1)
  return move ? quarterOf(move.at, firstMonth) : null
}
