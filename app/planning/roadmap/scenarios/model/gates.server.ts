import { and, eq, isNull, sql } from 'drizzle-orm'
import { answers, gatePassings } from '#db/schema/scoping.ts'
import type { InTransaction } from '#app/accounts/context.ts'

/** Use cases with a failed gate that nobody passed them by, and the reason to show. */
export async function failedGates(
  tx: Pick<InTransaction, 'db' | 'org'>,
): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({
      id: answers.useCaseId,
      questions: sql<string[]>`array_agg(${answers.question} order by ${answers.question})`,
    })
    .from(answers)
    .leftJoin(
      gatePassings,
      and(
        eq(gatePassings.orgId, tx.org.id),
        eq(gatePassings.useCaseId, answers.useCaseId),
        eq(gatePassings.question, answers.question),
        eq(gatePassings.verdict, 'failed'),
      ),
    )
    .where(
      and(eq(answers.orgId, tx.org.id), eq(answers.verdict, 'failed'), isNull(gatePassings.id)),
    )
    .groupBy(answers.useCaseId)
  return new Map(
    rows.map(({ id, questions }) => [
      id,
      `It failed ${questions.length === 1 ? 'gate' : 'gates'} ${questions.join(', ')} of its scope. Answer it, or let it pass with a reason.`,
    ]),
  )
}
