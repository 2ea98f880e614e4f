import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { factsHash, readFacts, readSections } from '#app/writing/documents/content.server.ts'
import type { StoredSection } from '#app/writing/documents/content.server.ts'
import {
  allJudgement,
  frozenPack,
  missingJudgement,
  shapeOf,
} from '#app/writing/documents/document.ts'
import { offeredKind } from '#app/writing/documents/offered-kind.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { passages } from '#db/schema/documents.ts'
import { passageRows } from './passages.server.ts'
import { holdSection, writeSection } from '#app/writing/documents/sections/saving.server.ts'
import type { SectionPlace } from '#app/writing/documents/sections/saving.server.ts'

/** Drafts one section from the frozen facts; refused until a person has decided what only a person can. */
export const draftSection = (ctx: Context, desk: Desk, place: SectionPlace): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { document, section } = await holdSection(tx, place)
    const missing = missingJudgement(
      shapeOf(desk.kinds, document.kind, section.key),
      section.judgement,
    )
    if (missing.length > 0)
      throw new Invalid(
        `First say in your own words: ${missing.join(', ')}. Facts cannot decide that.`,
      )
    await draft(tx, desk, document, [section])
  })

/** Drafts every empty section for which all is decided; gives how many. */
export const draftReady = (ctx: Context, desk: Desk, documentId: string): Promise<number> =>
  transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, documentId, 'document.edit')
    const sections = await readSections(tx, document.id)
    const ready = sections.filter((section) => {
      const shape = shapeOf(desk.kinds, document.kind, section.key)
      const isEmpty = section.body.trim() === ''
      return shape && isEmpty && missingJudgement(shape, section.judgement).length === 0
    })
    const held: StoredSection[] = []
    for (const { id } of ready)
      held.push((await holdSection(tx, { documentId: document.id, sectionId: id })).section)
    if (held.length > 0) await draft(tx, desk, document, held)
    return held.length
  })

async function draft(
  tx: InTransaction<Context>,
  desk: Desk,
  document: DocumentSeat,
  sections: readonly StoredSection[],
): Promise<void> {
  const { current: facts } = await readFacts(tx, document.id)
  const pack = frozenPack(document.subjectTitle, facts, await proseOf(tx, desk, document))
  const judged = allJudgement(await readSections(tx, document.id))
  const drafts = offeredKind(desk.kinds, document.kind).render(pack, judged)
  const origin = { writtenBy: 'template' as const, factsHash: factsHash(facts) }
  for (const section of sections) {
    const body = drafts[section.key]
    if (!body) throw new Invalid('There is no draft for this section: its kind does not know it.')
    const { judgement } = section
    const note = 'Drafted from facts'
    await writeSection(tx, section, { body, judgement, writtenBy: 'template', keep: true, note })
    const rows = passageRows(tx, { sectionId: section.id, body, facts, origin })
    if (rows.length > 0) await tx.db.insert(passages).values(rows)
  }
  await record(tx, {
    verb: 'document.drafted',
    subject: { type: 'document', id: document.id },
    data: { sections: sections.length, from: 'facts' },
  })
}

/** The subject's own sentences of today; none where it is gone or closed to whoever drafts. */
async function proseOf(
  tx: InTransaction<Context>,
  { sources }: Desk,
  { subjectType, subjectId }: DocumentSeat,
): Promise<FactsPack['prose']> {
  try {
    return (await findSource(sources, subjectType).find(tx, subjectId)).prose
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return []
    throw error
  }
}
