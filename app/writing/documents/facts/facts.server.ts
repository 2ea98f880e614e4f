import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import type { Desk } from '#app/writing/context.ts'
import { readFacts } from '#app/writing/documents/content.server.ts'
import { freeze } from '#app/writing/documents/making/make-document.server.ts'
import { openSeatAt, seatAt, touch } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { documentFacts } from '#db/schema/documents.ts'
import { readChanges } from './live-facts.server.ts'

/** The frozen facts of a document, and how they differ from those of today. */
export const findFactsPage = (ctx: Context, desk: Desk, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const { current, retired } = await readFacts(tx, id, { retired: true })
    return {
      document,
      facts: current,
      retired,
      changes: await readChanges(tx, desk, { document, facts: current }),
    }
  })

/** Takes the facts of today into the document. Those they replace stay, retired, so that the text can be told stale. */
export const refreshFacts = (ctx: Context, desk: Desk, id: string): Promise<number> =>
  transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, id, 'document.edit')
    const { current } = await readFacts(tx, id)
    const changes = await readChanges(tx, desk, { document, facts: current })
    if (!changes) throw new Invalid('What this document is about is gone, or closed to you.')
    const { changed, added, gone } = changes
    const over = [...changed.map(({ before }) => before.id), ...gone.map((fact) => fact.id)]
    if (over.length + added.length === 0) return 0
    if (over.length > 0)
      await tx.db
        .update(documentFacts)
        .set({ retiredAt: tx.now })
        .where(
          and(
            eq(documentFacts.orgId, tx.org.id),
            eq(documentFacts.documentId, id),
            inArray(documentFacts.key, over),
            isNull(documentFacts.retiredAt),
          ),
        )
    const isPublic = new Map(current.map((fact) => [fact.id, fact.public]))
    const renewed = changed.map(({ after }) => ({
      ...after,
      public: isPublic.get(after.id) ?? after.public,
    }))
    await freeze(tx, id, [...renewed, ...added])
    await touch(tx, id)
    await record(tx, {
      verb: 'document.facts-refreshed',
      subject: { type: 'document', id },
      data: { changed: changed.length, added: added.length, gone: gone.length },
    })
    return over.length + added.length
  })

/** Says whether a fact may be told outside; gives its name. */
export const publishFact = (
  ctx: Context,
  { documentId, fact, isPublic }: { documentId: string; fact: string; isPublic: boolean },
): Promise<string> =>
  transaction(ctx, async (tx) => {
    await openSeatAt(tx, documentId, 'document.edit')
    const [published] = await tx.db
      .update(documentFacts)
      .set({ public: isPublic })
      .where(
        and(
          eq(documentFacts.orgId, tx.org.id),
          eq(documentFacts.documentId, documentId),
          eq(documentFacts.key, fact),
          isNull(documentFacts.retiredAt),
        ),
      )
      .returning({ label: documentFacts.label })
    if (!published) throw new NotFound()
    await record(tx, {
      verb: isPublic ? 'document.fact-opened' : 'document.fact-closed',
      subject: { type: 'document', id: documentId },
      data: { fact },
    })
    return published.label
  })
