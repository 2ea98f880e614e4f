import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

export type ApprovalState = {
  id: string
  team: string
  memberId: string
  member: string
  verdict: 'approved' | 'changes' | null
  reason: string
  contentHash: string | null
  at: string | null
}

export type OpenSuggestion = {
  id: string
  sectionId: string
  quote: string
  replacement: string
  reason: string
  by: string
}

export type ReviewState = {
  approvals: ApprovalState[]
  suggestions: OpenSuggestion[]
  /** The reading that goes on now. */
  reading: { id: string; endsAt: string; readers: number; finished: number } | null
  decisions: number
}

const moment = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

const approvals = (orgId: string, documentId: string) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'team', r.team, 'memberId', r.member_id,
      'member', m.name, 'verdict', v.verdict, 'reason', coalesce(v.reason, ''),
      'contentHash', v.content_hash, 'at', ${moment('v.given_at')}) order by r.asked_at, r.id), '[]')
  from writing.approval_requests r
  join accounts.members m on m.org_id = r.org_id and m.id = r.member_id
  left join lateral (select a.* from writing.document_approvals a
    where a.org_id = r.org_id and a.request_id = r.id order by a.given_at desc, a.id desc limit 1) v on true
  where r.org_id = ${orgId} and r.document_id = ${documentId} and r.withdrawn_at is null`

const suggestions = (orgId: string, documentId: string) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'sectionId', s.section_id, 'quote', s.quote,
      'replacement', s.replacement, 'reason', s.reason, 'by', m.name) order by s.suggested_at, s.id), '[]')
  from writing.document_suggestions s
  join writing.document_sections x on x.org_id = s.org_id and x.id = s.section_id
  join accounts.members m on m.org_id = s.org_id and m.id = s.suggested_by
  where s.org_id = ${orgId} and x.document_id = ${documentId} and not exists (
    select 1 from writing.suggestion_verdicts v where v.org_id = s.org_id and v.suggestion_id = s.id)`

const reading = (orgId: string, documentId: string) => sql`
  select jsonb_build_object('id', s.id,
      'endsAt', ${moment("(s.started_at + s.minutes * interval '1 minute')")},
      'readers', (select count(*) from writing.reading_session_readers x
        where x.org_id = s.org_id and x.session_id = s.id),
      'finished', (select count(x.finished_at) from writing.reading_session_readers x
        where x.org_id = s.org_id and x.session_id = s.id))
  from writing.reading_sessions s
  where s.org_id = ${orgId} and s.document_id = ${documentId} and s.ended_at is null
  order by s.started_at desc, s.id desc limit 1`

const decisions = (orgId: string, documentId: string) => sql`
  select count(*)::int from writing.document_decisions d
  where d.org_id = ${orgId} and d.document_id = ${documentId}`

/** Who was asked and what they said, what is suggested, whether people read it now: in one query. */
export async function readReviewState(tx: InTransaction, documentId: string): Promise<ReviewState> {
  const { id } = tx.org
  const { rows } = await tx.db.execute<ReviewState>(sql`select
    (${approvals(id, documentId)}) as approvals, (${suggestions(id, documentId)}) as suggestions,
    (${reading(id, documentId)}) as reading, (${decisions(id, documentId)}) as decisions`)
  const [state] = rows
  return state ?? { approvals: [], suggestions: [], reading: null, decisions: 0 }
}
