import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { offerTemplates } from '#db/schema/offers.ts'
import { templateProblem } from './letter.ts'

/** The letter that everybody starts from. */
export const storedLetter = (): string =>
  readFileSync(join(process.cwd(), 'templates/offers/letter.md'), 'utf8')

/** The organisation's letter, or the stored one; number 0 means that they have none of their own. */
export async function findTemplate(
  tx: InTransaction,
): Promise<{ number: number; markdown: string }> {
  const [row] = await tx.db
    .select({ number: offerTemplates.number, markdown: offerTemplates.markdown })
    .from(offerTemplates)
    .where(eq(offerTemplates.orgId, tx.org.id))
    .orderBy(desc(offerTemplates.number))
    .limit(1)
  return row ?? { number: 0, markdown: storedLetter() }
}

export const showTemplate = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'offer.template')
    return findTemplate(tx)
  })

/** Saves the organisation's letter as a new version; offers that are made already keep theirs. */
export const saveTemplate = (
  ctx: Context,
  { markdown, after }: { markdown: string; after: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'offer.template')
    const problem = templateProblem(markdown)
    if (problem) throw new Invalid(problem, { markdown: [problem] })
    const { number } = await findTemplate(tx)
    const next = { number: after + 1, markdown, authorId: tx.actor.id, createdAt: tx.now }
    const added =
      number === after
        ? await tx.db
            .insert(offerTemplates)
            .values({ orgId: tx.org.id, id: newId(), ...next })
            .onConflictDoNothing()
            .returning({ id: offerTemplates.id })
        : []
    if (added.length === 0)
      throw new Conflict('Somebody else changed the letter since you opened this page.')
    await record(tx, {
      verb: 'offer.letter-changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { number: after + 1 },
    })
  })
