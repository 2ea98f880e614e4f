import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { textHas, titleHas } from '#app/accounts/search/begins.server.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { isAsked, isMentioned } from '#app/writing/documents/concerned.server.ts'
import { kindWords } from '#app/writing/documents/document.ts'
import { documents } from '#db/schema/documents.ts'

const called = sql`concat_ws(' ', ${documents.kind}, ${documents.title}, ${documents.subjectTitle})`
const said = sql`(select string_agg(x.title || ' ' || x.body, ' ') from writing.document_sections x
  where x.org_id = documents.org_id and x.document_id = documents.id)`

/** The documents the member may read in whose title, kind or text are words that begin so; titles first. */
export async function findDocuments(tx: InTransaction, { text, limit }: Asked): Promise<Found[]> {
  const inName = titleHas(called, text)
  const rows = await tx.db
    .select({ id: documents.id, label: documents.title, kind: documents.kind, inName })
    .from(documents)
    .where(
      and(
        eq(documents.orgId, tx.org.id),
        isNull(documents.archivedAt),
        readable(tx),
        or(inName, textHas(said, text)),
      ),
    )
    .orderBy(desc(inName), desc(documents.changedAt), desc(documents.id))
    .limit(limit)
  return rows.map(({ id, kind, ...row }) => ({
    ...row,
    hint: kindWords[kind],
    path: `documents/${id}`,
  }))
}

/** Those who do not plan find what they own or were asked about. */
function readable(tx: InTransaction) {
  if (can(tx.actor, 'document.read').ok) return undefined
  const pair = { orgId: tx.org.id, document: sql`documents.id`, member: tx.actor.id }
  return or(eq(documents.ownerId, tx.actor.id), isAsked(pair), isMentioned(pair))
}
