import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { KindKey } from '#app/writing/documents/document.ts'
import { isAsked, isMentioned } from '#app/writing/documents/concerned.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { Filters, Progress } from './filters.ts'

export type ListedDocument = {
  id: string
  title: string
  kind: KindKey
  subjectId: string
  subject: string
  owner: string
  progress: Progress
  accepted: number
  sections: number
  comments: number
  changedAt: Date
}

type Row = Omit<ListedDocument, 'changedAt'> & { changedAt: string; total: number }

const pageSize = 50

/** The documents that pass the filters, the last written first, and what they are about. */
export const listDocuments = (
  ctx: Context,
  filters: Filters,
  after: string | null,
): Promise<{
  rows: ListedDocument[]
  next: string | null
  subjects: { id: string; title: string }[]
}> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.list')
    const conditions = [...conditionsOf(filters, after), ...mine(tx)]
    const { rows } = await tx.db.execute<Row>(sql`
      select * from (${listed(tx.org.id)}) d where ${sql.join(conditions, sql` and `)}
      order by d."changedAt" desc, d.id desc limit ${pageSize + 1}::int`)
    const found = rows
      .slice(0, pageSize)
      .map((row) => ({ ...row, changedAt: new Date(row.changedAt) }))
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
    const { rows: subjects } = await tx.db.execute<{ id: string; title: string }>(sql`
      select distinct on (d."subjectId") d."subjectId" as id, d.subject as title
      from (${listed(tx.org.id)}) d where ${sql.join([sql`true`, ...mine(tx)], sql` and `)}
      order by d."subjectId"`)
    return { rows: found, next: last ? `${last.changedAt}_${last.id}` : null, subjects }
  })

/** Those who do not plan see what they own or were asked about. */
function mine(tx: InTransaction<Context>): SQL[] {
  if (can(tx.actor, 'document.read').ok) return []
  const pair = { orgId: tx.org.id, document: sql`d.id::uuid`, member: tx.actor.id }
  return [sql`(d."ownerId" = ${tx.actor.id} or ${isAsked(pair)} or ${isMentioned(pair)})`]
}

const moment = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** One row per document, with where it stands. */
const listed = (orgId: string) => sql`
  select d.id::text as id, d.title, d.kind, d.subject_id::text as "subjectId", d.subject_title as subject,
    d.owner_id as "ownerId", o.name as owner, d.archived_at is not null as archived, ${moment(sql`d.changed_at`)} as "changedAt",
    s.sections, s.accepted, s.words, c.comments,
    case when a.asked > 0 and a.approved = a.asked then 'approved'
      when a.asked > 0 then 'in-review'
      when s.sections > 0 and s.accepted = s.sections then 'ready' else 'drafting' end as progress
  from writing.documents d
  join accounts.members o on o.org_id = d.org_id and o.id = d.owner_id
  cross join lateral (select count(*)::int as sections,
      (count(*) filter (where x.status = 'accepted'))::int as accepted,
      lower(string_agg(x.title || ' ' || x.body, ' ')) as words
    from writing.document_sections x where x.org_id = d.org_id and x.document_id = d.id) s
  cross join lateral (select count(*)::int as comments from writing.document_comments x
    where x.org_id = d.org_id and x.document_id = d.id and x.parent_id is null
      and not exists (select 1 from writing.comment_resolutions r
        where r.org_id = x.org_id and r.comment_id = x.id)) c
  cross join lateral (select count(*)::int as asked,
      (count(*) filter (where v.verdict = 'approved' and v.given_at >= d.changed_at))::int as approved
    from writing.approval_requests x
    left join lateral (select y.verdict, y.given_at from writing.document_approvals y
      where y.org_id = x.org_id and y.request_id = x.id order by y.given_at desc, y.id desc limit 1) v on true
    where x.org_id = d.org_id and x.document_id = d.id and x.withdrawn_at is null) a
  where d.org_id = ${orgId}`

function conditionsOf(
  { text, kind, state, progress, subject }: Filters,
  after: string | null,
): SQL[] {
  const words = text.toLowerCase().split(' ').filter(Boolean).slice(0, 12)
  const [at, id] = (after ?? '').split('_')
  return [
    state === 'archived' ? sql`d.archived` : sql`not d.archived`,
    ...(kind ? [sql`d.kind = ${kind}`] : []),
    ...(progress ? [sql`d.progress = ${progress}`] : []),
    ...(subject ? [sql`d."subjectId" = ${subject}`] : []),
    ...words.map(
      (word) =>
        sql`position(${word} in lower(d.title || ' ' || d.subject) || ' ' || coalesce(d.words, '')) > 0`,
    ),
    ...(at && id ? [sql`(d."changedAt", d.id) < (${at}, ${id})`] : []),
  ]
}
