import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { passages } from '#db/schema/documents.ts'

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

const readPassages = async (tx: InTransaction, sectionIds: string[]) =>
  sectionIds.length === 0
    ? []
    : tx.db
        .select({
          sectionId: passages.sectionId,
          sentence: passages.sentence,
          writtenBy: passages.writtenBy,
          prompt: passages.prompt,
          promptHash: passages.promptHash,
          model: passages.model,
          cites: passages.cites,
          by: members.name,
          at: passages.madeAt,
        })
        .from(passages)
        .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, passages.madeBy)))
        .where(and(eq(passages.orgId, tx.org.id), inArray(passages.sectionId, sectionIds)))
        .orderBy(desc(passages.madeAt), desc(passages.id))
        .limit(5000)
