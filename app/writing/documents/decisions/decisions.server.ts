import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { contentHash, readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { documentDecisions } from '#db/schema/documents.ts'

export type Decided = {
  documentId: string
  outcome: 'go' | 'change' | 'stop'
  decision: string
  reason: string
}

/** Notes what was decided about the plan in the document, and which words it was decided on. */
export const decideOnDocument = (ctx: Context, input: Decided): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { documentId, ...decided } = input
    const { title } = await openSeatAt(tx, documentId, 'document.edit')
    const sections = await readSections(tx, documentId)
    const { current: facts } = await readFacts(tx, documentId)
    await tx.db.insert(documentDecisions).values({
      orgId: tx.org.id,
      id: newId(),
      documentId,
      ...decided,
      contentHash: contentHash({ title, sections, facts }),
      decidedBy: tx.actor.id,
      decidedAt: tx.now,
    })
    await record(tx, {
      verb: 'document.decided',
      subject: { type: 'document', id: documentId },
      data: { outcome: decided.outcome },
    })
  })
