import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { documents } from '#db/schema/documents.ts'

const mostListed = 500

const written = (tx: InTransaction<Context>) => {
  const all = can(tx.actor, 'document.read').ok
  return tx.db
    .select({ id: documents.id, title: documents.title, note: documents.subjectTitle })
    .from(documents)
    .where(
      and(
        eq(documents.orgId, tx.org.id),
        isNull(documents.archivedAt),
        all ? undefined : eq(documents.ownerId, tx.actor.id),
      ),
    )
    .orderBy(desc(documents.changedAt), desc(documents.id))
    .limit(mostListed)
}

/** The words and the frozen facts of a document, for whoever may read it; nothing of it is public. */
export const documentSource: FactSource = {
  type: 'document',
  label: 'Documents',
  list: written,
  find: async (tx, id) => {
    const { title } = await seatAt(tx, id, 'document.read')
    const sections = await readSections(tx, id)
    const { current } = await readFacts(tx, id)
    return {
      title,
      facts: current.map(({ rowId: _row, frozenAt: _at, retiredAt: _retired, ...fact }) => ({
        ...fact,
        public: false,
      })),
      prose: sections
        .filter(({ body }) => body.trim() !== '')
        .map(({ title: label, body }) => ({ label, text: body })),
    }
  },
}
