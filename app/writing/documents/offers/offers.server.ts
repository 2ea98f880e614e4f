import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import {
  cancelDraft,
  findDraft,
  findLatestDraft,
  provenanceOf,
  startDraft,
} from '#app/assistant/drafts/drafts.server.ts'
import { begun } from '#app/assistant/drafts/live-drafts.server.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { Invalid } from '#app/problems.ts'
import type { Desk } from '#app/writing/context.ts'
import { factsHash, readFacts, readSections } from '#app/writing/documents/content.server.ts'
import type { StoredSection } from '#app/writing/documents/content.server.ts'
import { kindWords, missingJudgement, shapeOf } from '#app/writing/documents/document.ts'
import { passageRows } from '#app/writing/documents/drafting/passages.server.ts'
import { openSeatAt, seatAt } from '#app/writing/documents/seats.server.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import { holdSection, writeSection } from '#app/writing/documents/sections/saving.server.ts'
import { draftedSchema } from '#app/writing/drafting/drafted.ts'
import { draftSection, sectionPrompt } from '#app/writing/drafting/drafting.server.ts'
import type { SectionToDraft } from '#app/writing/drafting/drafting.server.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { transaction } from '#db/connection.server.ts'
import { passages } from '#db/schema/documents.ts'

export type OfferPlace = { documentId: string; offerId: string }

export const subjectOf = (documentId: string) => ({
  subjectType: 'document',
  subjectId: documentId,
})

type Asked = { sectionId: string; question: SectionToDraft }

/**
 * Has the model write one section, or all that are empty, beside what stands in the document: an offer that a person takes
 * or leaves. Sections wait until a person has decided what only a person can. Gives how many are under way.
 */
export async function startOffers(
  ctx: Context,
  desk: Desk,
  { documentId, sectionId }: { documentId: string; sectionId: string | undefined },
): Promise<number> {
  const asked = await transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, documentId, 'document.edit')
    const assistant = await findAssistant(tx)
    if (!assistant.available) throw new Invalid(`${assistant.reason} Draft from facts instead.`)
    const { current: facts } = await readFacts(tx, document.id)
    const sections = await readSections(tx, document.id)
    return sections
      .filter(({ id, body }) => (sectionId ? id === sectionId : body.trim() === ''))
      .flatMap((section) => questionsFor(desk, document, { section, facts }))
  })
  if (asked.length === 0)
    throw new Invalid('No section is ready: first say in each what only you can decide.')
  const started: string[] = []
  for (const { sectionId: part, question } of asked) {
    const place = { ...subjectOf(documentId), part, prompt: sectionPrompt }
    started.push(await startDraft(ctx, place, (signal) => draftSection(ctx, question, signal)))
  }
  // What is asked of the server next, such as the page to read along on, comes behind the calls.
  await begun(ctx.services, started)
  return asked.length
}

function questionsFor(
  { kinds }: Desk,
  document: DocumentSeat,
  { section, facts }: { section: StoredSection; facts: readonly Fact[] },
): Asked[] {
  const shape = shapeOf(kinds, document.kind, section.key)
  if (missingJudgement(shape, section.judgement).length > 0) return []
  const judgement = (shape?.judgement ?? [])
    .map(({ key, label }) => `${label}: ${section.judgement[key] ?? ''}`)
    .join('\n')
  const question = {
    document: `${kindWords[document.kind]}: ${document.title}`,
    section: section.title,
    guidance: section.guidance,
    judgement,
    current: section.body,
    facts,
  }
  return [{ sectionId: section.id, question }]
}

/** The offer, for those who may edit the document. */
async function offerAt(tx: InTransaction<Context>, { documentId, offerId }: OfferPlace) {
  const document = await seatAt(tx, documentId, 'document.edit')
  return findDraft(tx, offerId, subjectOf(document.id))
}

/** As `offerAt`, on its own. */
export const findOffer = (ctx: Context, place: OfferPlace) =>
  transaction(ctx, (tx) => offerAt(tx, place))

/** The newest offer for a section, for those who may edit the document. */
export const findLatestOffer = (
  ctx: Context,
  { documentId, sectionId }: { documentId: string; sectionId: string },
) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, documentId, 'document.edit')
    return findLatestDraft(tx, { ...subjectOf(document.id), part: sectionId })
  })

/** Ends an offer that is being written, and the call behind it. */
export async function cancelOffer(ctx: Context, place: OfferPlace): Promise<void> {
  const { id } = await findOffer(ctx, place)
  await cancelDraft(ctx, id)
}

/** A person takes what the model wrote into the document; what stood there stays among the versions. */
export const takeOffer = (ctx: Context, place: OfferPlace): Promise<{ sectionId: string }> =>
  transaction(ctx, async (tx) => {
    const offer = await offerAt(tx, place)
    const provenance = provenanceOf(offer)
    if (!provenance) throw new Invalid('Only a whole draft can be taken. Have it written again.')
    const { section } = await holdSection(tx, {
      documentId: place.documentId,
      sectionId: offer.part,
    })
    const { text: body } = draftedSchema.parse(offer.output)
    const { judgement } = section
    const note = `Drafted by ${provenance.model}`
    await writeSection(tx, section, { body, judgement, writtenBy: 'model', keep: true, note })
    const { current: facts } = await readFacts(tx, place.documentId)
    const { callId, prompt, promptHash, model } = provenance
    const from = { callId, prompt, promptHash, model }
    const origin = { writtenBy: 'model' as const, ...from, factsHash: factsHash(facts) }
    const rows = passageRows(tx, { sectionId: section.id, body, facts, origin })
    if (rows.length > 0) await tx.db.insert(passages).values(rows)
    await record(tx, {
      verb: 'document.drafted',
      subject: { type: 'document', id: place.documentId },
      data: { sections: 1, from: 'model' },
    })
    return { sectionId: section.id }
  })
