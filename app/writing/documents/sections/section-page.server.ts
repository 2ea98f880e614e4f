import type { Context } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import type { Desk } from '#app/writing/context.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { missingJudgement, shapeOf } from '#app/writing/documents/document.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { findingsOf } from '#app/writing/documents/review/findings.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { countGaps } from './gaps.ts'

/** What the editor of one section shows. */
export const findSectionPage = (
  ctx: Context,
  desk: Desk,
  { documentId, sectionId }: { documentId: string; sectionId: string },
) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, documentId, 'document.edit')
    if (!document.mayEdit) throw new Forbidden('This document is archived. Restore it first.')
    const sections = await readSections(tx, document.id)
    const at = sections.findIndex(({ id }) => id === sectionId)
    const section = sections[at]
    if (!section) throw new NotFound()
    const { current: facts } = await readFacts(tx, document.id)
    const people = await listPeople(tx)
    const findings = await findingsOf(tx, desk, { document, sections, facts, people })
    const shape = shapeOf(desk.kinds, document.kind, section.key)
    return {
      document,
      section: { ...section, gaps: countGaps(section.key, findings) },
      previous: sections[at - 1] ?? null,
      next: sections[at + 1] ?? null,
      judgement: shape?.judgement ?? [],
      missing: missingJudgement(shape, section.judgement),
      facts,
      model: (await findAssistant(tx)).model,
    }
  })
