import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { holdSection, writeSection } from '#app/writing/documents/sections/saving.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { documentSections, documentSuggestions, suggestionVerdicts } from '#db/schema/documents.ts'
import { placeOf, replaced } from './passage.ts'

export type NewSuggestion = {
  documentId: string
  sectionId: string
  quote: string
  replacement: string
  reason: string
}

/** Suggests other words for a passage; whoever may read the document may. */
export const suggest = (ctx: Context, input: NewSuggestion): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const { documentId, sectionId, quote, replacement, reason } = input
    await openSeatAt(tx, documentId, 'document.read')
    const [section] = await tx.db
      .select({ body: documentSections.body })
      .from(documentSections)
      .where(
        and(
          eq(documentSections.orgId, tx.org.id),
          eq(documentSections.documentId, documentId),
          eq(documentSections.id, sectionId),
        ),
      )
    if (!section) throw new NotFound()
    if (!placeOf(section.body, quote))
      throw new Invalid('These words do not stand in the section. Copy them from the text.')
    const id = newId()
    await tx.db.insert(documentSuggestions).values({
      orgId: tx.org.id,
      id,
      sectionId,
      quote,
      replacement,
      reason,
      suggestedBy: tx.actor.id,
      suggestedAt: tx.now,
    })
    await tell(tx, documentId, 'document.suggested')
    return { id }
  })

export type SuggestionVerdict = {
  documentId: string
  suggestionId: string
  verdict: 'accepted' | 'declined'
}

/** Takes a suggestion into the text, or leaves it. */
export const judgeSuggestion = (ctx: Context, input: SuggestionVerdict): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { documentId, suggestionId, verdict } = input
    await openSeatAt(tx, documentId, 'document.edit')
    const suggestion = await findSuggestion(tx, suggestionId)
    const { section } = await holdSection(tx, { documentId, sectionId: suggestion.sectionId })
    const given = await tx.db
      .insert(suggestionVerdicts)
      .values({
        orgId: tx.org.id,
        id: newId(),
        suggestionId,
        verdict,
        givenBy: tx.actor.id,
        givenAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: suggestionVerdicts.id })
    if (given.length === 0) throw new Conflict('Somebody else settled this suggestion already.')
    if (verdict === 'accepted') {
      const body = replaced(section.body, suggestion.quote, suggestion.replacement)
      if (body === null) throw new Conflict('The words it would change stand there no more.')
      const { judgement, writtenBy } = section
      const note = 'A suggestion was accepted'
      await writeSection(tx, section, { body, judgement, writtenBy, keep: true, note })
    }
    await tell(tx, documentId, `document.suggestion-${verdict}`)
  })

async function findSuggestion(tx: InTransaction, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(documentSuggestions)
    .where(and(eq(documentSuggestions.orgId, tx.org.id), eq(documentSuggestions.id, id)))
  if (!row) throw new NotFound()
  return row
}

const tell = (tx: InTransaction<Context>, id: string, verb: string) =>
  record(tx, { verb, subject: { type: 'document', id } })
