import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

/** Rows `(id, document_id, title, note, at)` of documents that wait for the actor's approval as they read now. */
export const awaitedDocumentApprovals = (tx: InTransaction): SQL => sql`
  select r.id, d.id as document_id, d.title, r.team as note, r.asked_at as at
    from writing.approval_requests r
    join writing.documents d on d.org_id = r.org_id and d.id = r.document_id
   where r.org_id = ${tx.org.id} and r.member_id = ${tx.actor.id}
     and r.withdrawn_at is null and d.archived_at is null
     and not exists (select 1 from writing.document_approvals a
       where a.org_id = r.org_id and a.request_id = r.id and a.given_at >= d.changed_at)`

/** Rows of comments that name the actor, are not settled, and that they have not answered. */
export const openMentions = (tx: InTransaction): SQL => sql`
  select m.id, m.document_id, d.title, w.name || ': ' || left(c.body, 120) as note, m.mentioned_at as at
    from writing.comment_mentions m
    join writing.document_comments c on c.org_id = m.org_id and c.id = m.comment_id
    join writing.documents d on d.org_id = m.org_id and d.id = m.document_id
    join accounts.members w on w.org_id = c.org_id and w.id = c.written_by
   where m.org_id = ${tx.org.id} and m.member_id = ${tx.actor.id}
     and m.seen_at is null and d.archived_at is null
     and not exists (select 1 from writing.comment_resolutions x
       where x.org_id = c.org_id and x.comment_id = coalesce(c.parent_id, c.id))`
