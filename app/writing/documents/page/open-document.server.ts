import type { Context } from '#app/accounts/context.ts'
import { readSections } from '#app/writing/documents/content.server.ts'
import { readReviewState } from '#app/writing/documents/review/review-state.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'

/** A document with all its sections and what is suggested about them, as programs read it. */
export const findOpenDocument = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const { title, kind, subjectId, subjectTitle, ownerName, changedAt } = await seatAt(
      tx,
      id,
      'document.read',
    )
    const sections = await readSections(tx, id)
    const { suggestions } = await readReviewState(tx, id)
    return {
      id,
      title,
      kind,
      subjectId,
      subject: subjectTitle,
      owner: ownerName,
      changedAt,
      sections,
      suggestions,
    }
  })
