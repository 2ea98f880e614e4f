import { and, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { gates } from '#app/planning/scoping/checklist/checklist.ts'
import { gateStandings, planGates } from '#app/planning/scoping/standing/gates.ts'
import type { GatedPlan } from '#app/planning/scoping/standing/gates.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { answers, gatePassings } from '#db/schema/scoping.ts'

const gateKeys = gates.map(({ key }) => key)

/** How each of these use cases stands to a plan by its gates. Two queries, however many. */
export async function findPlanGates(
  tx: Pick<InTransaction, 'db' | 'org'>,
  useCases: readonly { id: string; stage: Stage }[],
): Promise<Map<string, GatedPlan>> {
  const given = await tx.db
    .select({
      useCaseId: answers.useCaseId,
      question: answers.question,
      verdict: answers.verdict,
      words: answers.words,
    })
    .from(answers)
    .where(and(eq(answers.orgId, tx.org.id), inArray(answers.question, gateKeys)))
  const passings = await tx.db
    .select({
      useCaseId: gatePassings.useCaseId,
      question: gatePassings.question,
      verdict: gatePassings.verdict,
      reason: gatePassings.reason,
      passedBy: gatePassings.passedBy,
      passedAt: gatePassings.passedAt,
    })
    .from(gatePassings)
    .where(eq(gatePassings.orgId, tx.org.id))
  const [answered, passed] = [
    Map.groupBy(given, ({ useCaseId }) => useCaseId),
    Map.groupBy(passings, ({ useCaseId }) => useCaseId),
  ]
  return new Map(
    useCases.map(({ id, stage }) => [
      id,
      planGates(stage, gateStandings(answered.get(id) ?? [], passed.get(id) ?? [])),
    ]),
  )
}
