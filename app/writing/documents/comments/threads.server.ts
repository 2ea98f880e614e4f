import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

export type Comment = {
  id: string
  sectionId: string | null
  parentId: string | null
  quote: string
  body: string
  byId: string
  by: string
  at: Date
  resolvedBy: string | null
}

export type Thread = Comment & { replies: Comment[] }

/** The comments of a document as threads, settled ones too, the oldest first. */
export async function readThreads(tx: InTransaction, documentId: string): Promise<Thread[]> {
  type Row = Omit<Comment, 'at'> & { at: string }
  const { rows } = await tx.db.execute<Row>(sql`
    select c.id::text as id, c.section_id::text as "sectionId", c.parent_id::text as "parentId",
      c.quote, c.body, c.written_by::text as "byId", m.name as by,
      to_char(c.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      w.name as "resolvedBy"
    from writing.document_comments c
    join accounts.members m on m.org_id = c.org_id and m.id = c.written_by
    left join writing.comment_resolutions r on r.org_id = c.org_id and r.comment_id = c.id
    left join accounts.members w on w.org_id = r.org_id and w.id = r.resolved_by
    where c.org_id = ${tx.org.id} and c.document_id = ${documentId}
    order by c.written_at, c.id limit 2000`)
  const all = rows.map((row) => ({ ...row, at: new Date(row.at) }))
  return all
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({ ...first, replies: all.filter(({ parentId }) => parentId === first.id) }))
}
