import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Answer } from '#app/planning/scoping/standing/answer.ts'
import type { TypedAnswer } from '#app/planning/scoping/steps/items/answer-item.ts'
import { newId } from '#db/ids.ts'
import { answers } from '#db/schema/scoping.ts'

export type FoundAnswer = Answer &
  TypedAnswer & { useCaseId: string; answeredBy: string; answeredAt: Date }

/** The answers of some use cases, in one query. */
export async function findAnswers(
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundAnswer[]> {
  if (useCaseIds.length === 0) return []
  const rows = await tx.db
    .select()
    .from(answers)
    .where(and(eq(answers.orgId, tx.org.id), inArray(answers.useCaseId, [...useCaseIds])))
    .orderBy(answers.useCaseId, answers.question)
  return rows.map(({ low, mode, high, ...row }) => ({
    ...row,
    amount: low === null || mode === null || high === null ? null : { low, mode, high },
  }))
}

type Given = TypedAnswer & { useCaseId: string; question: string }

/** Writes one answer down; the caller has checked who may and that nobody was faster. */
export async function writeAnswer(
  tx: InTransaction,
  { useCaseId, question, amount, ...said }: Given,
  before: Pick<Answer, 'verdict'> | undefined,
): Promise<void> {
  const points = amount ?? { low: null, mode: null, high: null }
  const now = { ...said, ...points, answeredBy: tx.actor.id, answeredAt: tx.now }
  await tx.db
    .insert(answers)
    .values({ orgId: tx.org.id, id: newId(), useCaseId, question, ...now })
    .onConflictDoUpdate({
      target: [answers.orgId, answers.useCaseId, answers.question],
      set: { ...now, version: sql`${answers.version} + 1` },
    })
  const was = before?.verdict ?? 'open'
  if (was === said.verdict) return
  await record(tx, {
    verb: said.verdict === 'open' ? 'gate.reopened' : `gate.${said.verdict}`,
    subject: { type: 'use-case', id: useCaseId },
    data: { question },
  })
}
