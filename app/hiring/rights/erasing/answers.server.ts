import { and, eq, or, sql } from 'drizzle-orm'
import { answers } from '#db/schema/queue.ts'
import type { Tx } from './belongings.server.ts'
import type { Gone } from './waiting.server.ts'

/** Answers kept to be given again: those to the person, about them, or that name them. */
export async function forgetAnswers(tx: Tx, { ids, pattern }: Gone): Promise<void> {
  const told = sql`concat_ws(' ', ${answers.actorId}, ${answers.path}, ${answers.location}, ${answers.body})`
  const theirs = ids.length > 0 ? sql`${told} ~ ${ids.join('|')}` : undefined
  await tx.db
    .delete(answers)
    .where(and(eq(answers.orgId, tx.org.id), or(theirs, sql`${told} ~* ${pattern}`)))
}
