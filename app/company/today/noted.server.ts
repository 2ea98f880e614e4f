import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { parkedJobs } from '#app/accounts/jobs/parked-jobs.server.ts'
import { can } from '#app/accounts/permissions.ts'
import { awaitedProviders } from '#app/accounts/providers/preparation/preparation.server.ts'
import { dueReviews } from '#app/planning/outcomes/reviews/due.server.ts'
import { awaitedRounds } from '#app/planning/priorities/rounds/rounds.server.ts'
import { changesOfMine } from '#app/staffing/arrivals/changes-of-mine.server.ts'
import { waitingProposals } from '#app/staffing/proposals/waiting.server.ts'
import { awaitedDocumentApprovals, openMentions } from '#app/writing/documents/waiting.server.ts'
import { transaction } from '#db/connection.server.ts'

export type NotedKind =
  | 'providers'
  | 'rounds'
  | 'proposals'
  | 'documents'
  | 'mentions'
  | 'reviews'
  | 'changes'
  | 'jobs'

export type Noted = {
  kind: NotedKind
  id: string
  label: string
  note: string
  /** What the page of it is called by, where that is not the id. */
  target: string
  at: Date
  total: number
}

const shown = 5
const week = 7 * 24 * 60 * 60 * 1000

/** The first few things of each kind that wait outside hiring, or happened, for the actor; all in one query. */
export const findNoted = (ctx: Context): Promise<Noted[]> =>
  transaction(ctx, async (tx) => {
    const parts = [
      can(tx.actor, 'identity.settings').ok ? providersPart(tx) : null,
      roundsPart(tx),
      can(tx.actor, 'proposal.approve').ok ? proposalsPart(tx) : null,
      documentPart('documents', awaitedDocumentApprovals(tx)),
      documentPart('mentions', openMentions(tx)),
      can(tx.actor, 'planning.edit').ok ? reviewsPart(tx) : null,
      changesPart(tx),
      can(tx.actor, 'jobs.read').ok ? jobsPart(tx) : null,
    ].filter((part) => part !== null)
    type Row = Omit<Noted, 'at'> & { at: string }
    const { rows } = await tx.db.execute<Row>(sql.join(parts, sql` union all `))
    return rows.map((row) => ({ ...row, at: new Date(row.at) }))
  })

/** The columns of one kind, the moment as text that every driver gives alike. */
const part = (kind: NotedKind, columns: SQL, rows: SQL, order: SQL): SQL => sql`
  (select ${kind}::text as kind, ${columns}, count(*) over ()::int as total
     from (${rows}) found order by ${order} limit ${shown}::int)`

const moment = (at: SQL) =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`

const providersPart = (tx: InTransaction) =>
  part(
    'providers',
    sql`id::text as id, title as label, note, id::text as target, ${moment(sql`at`)}`,
    awaitedProviders(tx),
    sql`at, id`,
  )

const roundsPart = (tx: InTransaction) =>
  part(
    'rounds',
    sql`id::text as id, title as label, use_cases || ' use cases to rate' as note, id::text as target, ${moment(sql`created_at`)}`,
    awaitedRounds(tx),
    sql`created_at desc, id desc`,
  )

const proposalsPart = (tx: InTransaction) =>
  part(
    'proposals',
    sql`id::text as id, role as label, reason as note, id::text as target, ${moment(sql`created_at`)}`,
    waitingProposals(tx),
    sql`created_at, id`,
  )

const documentPart = (kind: 'documents' | 'mentions', rows: SQL) =>
  part(
    kind,
    sql`id::text as id, title as label, note, document_id::text as target, ${moment(sql`at`)}`,
    rows,
    sql`at, id`,
  )

const reviewsPart = (tx: InTransaction) =>
  part(
    'reviews',
    sql`id::text as id, title as label, '' as note, id::text as target, ${moment(sql`due_on::timestamp at time zone 'UTC'`)}`,
    dueReviews(tx),
    sql`due_on, number`,
  )

const changesPart = (tx: InTransaction) =>
  part(
    'changes',
    sql`id::text || use_case_id::text as id, title as label, sentence as note, use_case_id::text as target, ${moment(sql`happened_at`)}`,
    changesOfMine(tx, new Date(tx.now.getTime() - week)),
    sql`happened_at desc, id desc, use_case_id`,
  )

const jobsPart = (tx: InTransaction) =>
  part(
    'jobs',
    sql`id::text as id, kind as label, coalesce(last_error, '') as note, id::text as target, ${moment(sql`parked_at`)}`,
    parkedJobs(tx),
    sql`parked_at desc, id desc`,
  )
