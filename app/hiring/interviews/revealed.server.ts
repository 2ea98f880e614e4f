import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { reveals } from '#db/schema/interviews.ts'

/** Whether scorecards of a candidacy are revealed: those of a stage, or any. */
export async function isRevealed(
  tx: Pick<InTransaction, 'db' | 'org'>,
  { candidacyId, stageId }: { candidacyId: string; stageId?: string },
): Promise<boolean> {
  const rows = await tx.db
    .select({ id: reveals.id })
    .from(reveals)
    .where(
      and(
        eq(reveals.orgId, tx.org.id),
        eq(reveals.candidacyId, candidacyId),
        stageId ? eq(reveals.stageId, stageId) : undefined,
      ),
    )
    .limit(1)
  return rows.length > 0
}
