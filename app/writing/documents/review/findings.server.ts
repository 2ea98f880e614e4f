import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import type { Finding } from '#app/writing/documents/kind.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { documents } from '#db/schema/documents.ts'

type Read = {
  document: DocumentSeat
  sections: readonly { key: string; title: string; body: string }[]
  facts: Fact[]
  people: readonly { name: string }[]
}

/** What the rules of its kind find in a document. */
export async function findingsOf(
  tx: InTransaction,
  { kinds }: Desk,
  { document, sections, facts, people }: Read,
): Promise<Finding[]> {
  const kind = kinds.find(({ key }) => key === document.kind)
  if (!kind) return []
  const text = {
    kind: document.kind,
    title: document.title,
    sections: sections.map(({ key, title, body }) => ({ key, title, body })),
    people: people.map(({ name }) => name),
    prd: document.kind === 'pr-faq' ? await prdBeside(tx, document) : undefined,
  }
  return kind.check(text, facts, tx.now)
}

/** The text of the newest PRD about the same subject. */
async function prdBeside(tx: InTransaction, document: DocumentSeat): Promise<string | undefined> {
  const [row] = await tx.db
    .select({
      text: sql<string>`(select string_agg(s.title || E'\n\n' || s.body, E'\n\n' order by s.position)
        from writing.document_sections s
        where s.org_id = writing.documents.org_id and s.document_id = writing.documents.id)`,
    })
    .from(documents)
    .where(
      and(
        eq(documents.orgId, tx.org.id),
        eq(documents.kind, 'prd'),
        eq(documents.subjectId, document.subjectId),
        ne(documents.id, document.id),
      ),
    )
    .orderBy(desc(documents.changedAt), desc(documents.id))
    .limit(1)
  return row?.text
}
