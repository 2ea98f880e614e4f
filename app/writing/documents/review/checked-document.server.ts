import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { contentHash, readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { readChanges } from '#app/writing/documents/facts/live-facts.server.ts'
import { changesByFact } from '#app/writing/documents/page/document-view.ts'
import { shownClaims } from '#app/writing/documents/page/shown-claims.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'

/** A document as it stands: its words, the hash of them, and every claim in it. */
export async function checkedDocument(
  tx: InTransaction<Context>,
  desk: Desk,
  document: DocumentSeat,
) {
  const sections = await readSections(tx, document.id)
  const { current, retired } = await readFacts(tx, document.id, { retired: true })
  const changes = await readChanges(tx, desk, { document, facts: current })
  const basis = { facts: current, retired, changes: changesByFact(changes), today: tx.now }
  return {
    sections,
    facts: current,
    changes,
    hash: contentHash({ title: document.title, sections, facts: current }),
    claims: sections.flatMap((section) =>
      shownClaims(section.key, section.body, basis).map((claim) => ({
        ...claim,
        sectionId: section.id,
        section: section.title,
      })),
    ),
  }
}
