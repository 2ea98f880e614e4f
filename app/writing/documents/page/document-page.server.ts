import type { Context } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { readThreads } from '#app/writing/documents/comments/threads.server.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { missingJudgement, noticeOf, shapeOf } from '#app/writing/documents/document.ts'
import { readChanges } from '#app/writing/documents/facts/live-facts.server.ts'
import { asOfNow } from '#app/writing/documents/facts/pack-changes.ts'
import { findingsOf } from '#app/writing/documents/review/findings.server.ts'
import { readReviewState } from '#app/writing/documents/review/review-state.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { countGaps, gapsOf } from '#app/writing/documents/sections/gaps.ts'
import { transaction } from '#db/connection.server.ts'

/** Everything the reading view shows of a document. */
export const findDocumentPage = (ctx: Context, desk: Desk, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const sections = await readSections(tx, id)
    const facts = await readFacts(tx, id, { retired: true })
    const threads = await readThreads(tx, id)
    const review = await readReviewState(tx, id)
    const people = await listPeople(tx)
    const findings = await findingsOf(tx, desk, {
      document,
      sections,
      facts: facts.current,
      people,
    })
    const changes = await readChanges(tx, desk, { document, facts: facts.current })
    return {
      document,
      sections: sections.map((section) => ({
        ...section,
        gaps: countGaps(section.key, findings),
        missing: missingJudgement(
          shapeOf(desk.kinds, document.kind, section.key),
          section.judgement,
        ),
      })),
      facts,
      threads,
      review,
      people,
      changes,
      gaps: gapsOf(findings).length,
      notice: noticeOf(desk.kinds, document.kind, asOfNow(facts.current, changes)),
    }
  })
