import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'

type Tx = { db: Transaction; org: { id: string } }

export type LeftOut = { scorecardId: string; why: string }

const hidden = sql`select s.id from hiring.scorecards s where s.org_id = nullif(current_setting('app.org_id'), '')::uuid
  and not exists (select 1 from hiring.reveals r where r.org_id = s.org_id
    and r.candidacy_id = s.candidacy_id and r.stage_id = s.stage_id)`

const hiddenRounds = sql`select r.id from planning.rounds r where r.org_id = nullif(current_setting('app.org_id'), '')::uuid
  and not exists (select 1 from planning.round_reveals v where v.org_id = r.org_id and v.round_id = r.id)`

/** Copies that were made for somebody to fetch are no data of the organisation. */
export const lasting = sql`id not in (
  select file_id from accounts.exports where org_id = nullif(current_setting('app.org_id'), '')::uuid and file_id is not null
  union all select file_id from accounts.imports where org_id = nullif(current_setting('app.org_id'), '')::uuid and file_id is not null
  union all select file_id from hiring.candidate_downloads where org_id = nullif(current_setting('app.org_id'), '')::uuid and file_id is not null)`

/** What nobody may read before its reveal is in no export either, whoever asks for it. */
export const revealedOnly: Record<string, SQL> = {
  'files.files': lasting,
  'hiring.scorecards': sql`id not in (${hidden})`,
  'hiring.ratings': sql`scorecard_id not in (${hidden})`,
  'hiring.scorecard_seals': sql`scorecard_id not in (${hidden})`,
  'hiring.post_discussion_ratings': sql`scorecard_id not in (${hidden})`,
  'planning.priority_ratings': sql`round_id not in (${hiddenRounds})`,
}

/** The scorecards that are left out, by name. */
export async function listUnrevealed(tx: Tx): Promise<LeftOut[]> {
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`select id from (${hidden}) h order by id`,
  )
  return rows.map(({ id }) => ({ scorecardId: id, why: 'Its stage is not revealed yet.' }))
}
