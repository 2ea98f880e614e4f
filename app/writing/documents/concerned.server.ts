import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** A document and a member of one organisation, as values or as columns of the query at hand, written out. */
type Pair = { orgId: string; document: SQL | string; member: SQL | string }

/** Whether the member is asked to approve the document. */
export const isAsked = ({ orgId, document, member }: Pair) =>
  sql<boolean>`exists (select 1 from writing.approval_requests r where r.org_id = ${orgId}
    and r.document_id = ${document} and r.member_id = ${member} and r.withdrawn_at is null)`

/** Whether somebody named the member in a comment on the document. */
export const isMentioned = ({ orgId, document, member }: Pair) =>
  sql<boolean>`exists (select 1 from writing.comment_mentions m where m.org_id = ${orgId}
    and m.document_id = ${document} and m.member_id = ${member})`
