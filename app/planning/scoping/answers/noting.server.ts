import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { unanswered } from '#app/planning/scoping/steps/items/answer-item.ts'
import { Invalid } from '#app/problems.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { findAnswers, writeAnswer } from './answers.server.ts'

const longest = 4000

/**
 * Adds a line to what is answered; the line that began the same way before gives way to it. A verdict, a rating and
 * everything else that people wrote stay as they are.
 */
export async function noteInAnswer(
  tx: InTransaction,
  { useCaseId, question, name, text }: Note,
): Promise<void> {
  await tx.db
    .select({ id: useCases.id })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, useCaseId)))
    .for('update')
  const answers = await findAnswers(tx, [useCaseId])
  const before = answers.find((answer) => answer.question === question)
  const kept = (before?.words ?? '').split('\n').filter((line) => !line.startsWith(`${name}: `))
  const words = [...kept, `${name}: ${text}`].join('\n').trim()
  if (words.length > longest) throw new Invalid(`The answer ${question} is full. Shorten it first.`)
  const { evidence, confidence, verdict, rating, amount } = before ?? unanswered
  const said = { evidence, confidence, verdict, rating, amount }
  await writeAnswer(tx, { useCaseId, question, words, ...said }, before)
}

type Note = { useCaseId: string; question: string; name: string; text: string }
