import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { makeAccessCopyKind } from '#app/hiring/rights/kinds.ts'
import { lockPerson } from '#app/hiring/rights/requests/erasures.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { accessCopies, accessPassages } from '#db/schema/rights.ts'
import type { DecidedItem } from './access-copy.ts'
import type { Part } from './parts.ts'
import { openOf } from './requests.server.ts'
import { findReview, headingOf, isLookedThrough } from './review.server.ts'

/**
 * Releases the copy as it was decided about. Whatever was added or changed since a part was looked through has to be
 * looked at first, so that nothing leaves unseen.
 */
export const releaseCopy = (ctx: Context, candidacyId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, candidacyId, 'access-copy.release')
    await lockPerson(tx, seat.candidate.id)
    const { request, parts, unrevealed } = await findReview(tx, seat)
    const unseen = parts.filter((part) => !isLookedThrough(part, request))
    if (unseen.length > 0)
      throw new Invalid(`Parts that nobody has looked through yet: ${unseen.length}.`)
    await freeze(tx, request.id, parts)
    const [released] = await tx.db
      .update(accessCopies)
      .set({ releasedAt: tx.now, releasedBy: tx.actor.id, unrevealed })
      .where(openOf(tx, request.candidateId))
      .returning({ id: accessCopies.id })
    if (!released) throw new Conflict('It was released or closed already.')
    const payload = { copy: request.id }
    await enqueue(tx, { kind: makeAccessCopyKind, key: `access-copy:${request.id}`, payload })
    await record(tx, {
      verb: 'candidate.access-released',
      subject: { type: 'candidate', id: request.candidateId },
      data: { leftOut: parts.flatMap(({ items }) => items).filter(isLeftOut).length },
    })
  })

const isLeftOut = ({ decision }: DecidedItem) => decision.choice === 'leave-out'

/** Keeps what the copy says, word by word: what changes from now on is not in it. */
async function freeze(tx: InTransaction, copyId: string, parts: Part<DecidedItem>[]) {
  await tx.db
    .delete(accessPassages)
    .where(and(eq(accessPassages.orgId, tx.org.id), eq(accessPassages.copyId, copyId)))
  const rows = parts
    .flatMap(({ items }) => items)
    .map((item, position) => ({
      orgId: tx.org.id,
      id: newId(),
      copyId,
      position,
      source: item.source,
      heading: headingOf(item),
      shown: item.shown,
      ...item.decision,
      text: textOf(item),
    }))
  if (rows.length > 0) await tx.db.insert(accessPassages).values(rows)
}

function textOf({ text, decision }: DecidedItem): string {
  if (decision.choice === 'leave-out') return ''
  return decision.choice === 'redact' ? decision.text : text
}
