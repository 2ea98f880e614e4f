import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findOutputs } from '#app/assistant/drafts/outputs.server.ts'
import { findReplaced } from '#app/assistant/privacy/replaced.server.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { passages } from '#db/schema/documents.ts'
import type { Passage } from './origins.ts'

/** What is known of how the sentences of a document came to be. */
export const findProvenance = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const sections = await readSections(tx, id)
    const { current } = await readFacts(tx, id)
    const made = await readPassages(
      tx,
      sections.map((section) => section.id),
    )
    return { document, sections, facts: current, passages: made }
  })

async function readPassages(tx: InTransaction, sectionIds: string[]): Promise<Passage[]> {
  if (sectionIds.length === 0) return []
  const rows = await tx.db
    .select({
      sectionId: passages.sectionId,
      sentence: passages.sentence,
      writtenBy: passages.writtenBy,
      prompt: passages.prompt,
      promptHash: passages.promptHash,
      model: passages.model,
      callId: passages.callId,
      cites: passages.cites,
      by: members.name,
      at: passages.madeAt,
    })
    .from(passages)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, passages.madeBy)))
    .where(and(eq(passages.orgId, tx.org.id), inArray(passages.sectionId, sectionIds)))
    .orderBy(desc(passages.madeAt), desc(passages.id))
    .limit(5000)
  const calls = rows.map(({ callId }) => callId)
  const replaced = await findReplaced(tx, calls)
  const outputs = await findOutputs(tx, calls)
  return rows.map(({ callId, ...row }) => ({
    ...row,
    replaced: replaced.get(callId ?? '') ?? '',
    output: outputs.get(callId ?? '') ?? null,
  }))
}
