import { and, asc, eq, gt, lte, ne } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { labelOf } from '#app/hiring/rights/copies/own-copy.ts'
import { mentionPurpose, patternOf } from '#app/hiring/rights/erasing/doubtful.server.ts'
import type { Doubtful } from '#app/hiring/rights/erasing/doubtful.server.ts'
import { strikeMentions } from '#app/hiring/rights/erasing/mentions.server.ts'
import { erasedKind } from '#app/hiring/rights/kinds.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { NotFound } from '#app/problems.ts'
import { eraserTransaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { mentionReviews } from '#db/schema/mentions.ts'
import type { Decision } from './decision.ts'

const stored = z.object({
  name: z.string(),
  phone: z.string(),
  links: z.array(z.string()),
  nameIsTheirs: z.boolean(),
})

const open = (tx: Acting) =>
  and(
    eq(mentionReviews.orgId, tx.org.id),
    ne(mentionReviews.sealed, ''),
    gt(mentionReviews.endsAt, tx.now),
  )

const opened = (tx: Acting, sealed: string): Doubtful =>
  stored.parse(JSON.parse(openSealedText(tx.services.secret, mentionPurpose, sealed)))

/** What may mean people who were erased, and in how many texts of which kind it stands; never the texts themselves. */
export async function listReviews(tx: InTransaction) {
  const rows = await tx.db
    .select()
    .from(mentionReviews)
    .where(open(tx))
    .orderBy(asc(mentionReviews.endsAt), asc(mentionReviews.id))
    .limit(100)
  return rows.map(({ id, sealed, places, endsAt }) => {
    const { name, phone, links, nameIsTheirs } = opened(tx, sealed)
    return {
      id,
      words: [...(nameIsTheirs ? [name] : []), phone, ...links].filter((word) => word !== ''),
      places: places.map(({ place, rows: count }) => ({
        name: labelOf(place.split('.').at(-1) ?? place),
        count,
      })),
      endsAt: endsAt.toISOString(),
    }
  })
}

export type ShownReview = Awaited<ReturnType<typeof listReviews>>[number]

/** Strikes out what means somebody who was erased, or leaves it because it means something else. */
export const decideReview = (
  ctx: Context,
  { id, decision }: { id: string; decision: Decision },
): Promise<number> => {
  authorise(ctx.actor, 'candidate.erase')
  if (!isId(id)) throw new NotFound()
  return eraserTransaction(ctx, async (tx) => {
    const [review] = await tx.db
      .select({ sealed: mentionReviews.sealed, candidateId: mentionReviews.candidateId })
      .from(mentionReviews)
      .where(and(open(tx), eq(mentionReviews.id, id)))
      .for('update')
    if (!review) throw new NotFound()
    const pattern = patternOf(opened(tx, review.sealed))
    const rows = pattern && decision === 'struck' ? await strikeMentions(tx, pattern) : 0
    await tx.db
      .update(mentionReviews)
      .set({ sealed: '', outcome: decision, decidedBy: tx.actor.id, decidedAt: tx.now })
      .where(and(eq(mentionReviews.orgId, tx.org.id), eq(mentionReviews.id, id)))
    if (decision === 'struck')
      await enqueue(tx, { kind: erasedKind, key: `mentions:${id}:struck`, payload: {} })
    await record(tx, {
      verb: `candidate.mentions-${decision}`,
      subject: { type: 'candidate', id: review.candidateId },
      data: { rows },
    })
    return rows
  })
}

/** What nobody decided about in time stays where it stands, and is not known any more. */
export const forgetReviews = (tx: Acting) =>
  tx.db
    .update(mentionReviews)
    .set({ sealed: '' })
    .where(
      and(
        eq(mentionReviews.orgId, tx.org.id),
        ne(mentionReviews.sealed, ''),
        lte(mentionReviews.endsAt, tx.now),
      ),
    )
