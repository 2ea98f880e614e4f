import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { revealedCards } from '#app/hiring/scorecards/readable-cards.server.ts'
import type { Transaction } from '#db/connection.server.ts'

type Tx = { db: Transaction; org: { id: string } }

export type LeftOut = { table: string; id: string; why: string }

const here = sql`nullif(current_setting('app.org_id'), '')::uuid`

/** Candidacies with an interview that counts and whose scorecard is not sealed: whoever owes it may not read the others. */
const owing = sql`select i.candidacy_id from hiring.interviews i
  join hiring.scorecards s on s.org_id = i.org_id and s.interview_id = i.id
  where i.org_id = ${here}
    and not exists (select 1 from hiring.interview_endings e where e.org_id = i.org_id and e.interview_id = i.id)
    and not exists (select 1 from hiring.scorecard_seals l
      where l.org_id = s.org_id and l.scorecard_id = s.id and l.recalled_at is null)`

/** Scorecards that everybody may read whom a debrief opens to. */
const readable = sql`select hiring.scorecards.id from hiring.scorecards
  where hiring.scorecards.org_id = ${here} and ${revealedCards()}
    and hiring.scorecards.candidacy_id not in (${owing})`

const ofOpenDebrief = sql`candidacy_id not in (${owing})`

const hiddenTldrs = sql`select t.id from writing.tldrs t
  where t.org_id = ${here} and t.source_type = 'debrief' and t.subject_id in (${owing})`

/** Answers that cannot be read yet would be given away by who has answered. */
const released = sql`not exists (select 1 from hiring.survey_answers a
  join hiring.candidacies c on c.org_id = a.org_id and c.opening_id = a.opening_id
  where a.org_id = hiring.survey_responses.org_id and a.part = hiring.survey_responses.part
    and c.id = hiring.survey_responses.candidacy_id and not a.released)`

const hiddenRounds = sql`select r.id from planning.rounds r where r.org_id = ${here}
  and not exists (select 1 from planning.round_reveals v where v.org_id = r.org_id and v.round_id = r.id)`

/** Copies that were made for somebody to fetch are no data of the organisation. */
export const lasting = sql`id not in (
  select file_id from accounts.exports where org_id = ${here} and file_id is not null
  union all select file_id from accounts.imports where org_id = ${here} and file_id is not null
  union all select file_id from hiring.candidate_downloads where org_id = ${here} and file_id is not null
  union all select file_id from hiring.access_copies where org_id = ${here} and file_id is not null)`

/** What members may not read on any page is in no export either, whoever asks for it. */
export const revealedOnly: Record<string, SQL> = {
  'files.files': lasting,
  'hiring.scorecards': sql`id in (${readable})`,
  'hiring.ratings': sql`scorecard_id in (${readable})`,
  'hiring.scorecard_seals': sql`scorecard_id in (${readable})`,
  'hiring.post_discussion_ratings': sql`scorecard_id in (${readable})`,
  'hiring.debrief_views': ofOpenDebrief,
  'hiring.decisions': ofOpenDebrief,
  'writing.tldrs': sql`id not in (${hiddenTldrs})`,
  'writing.tldr_rewrites': sql`tldr_id not in (${hiddenTldrs})`,
  'hiring.survey_answers': sql`released`,
  'hiring.survey_responses': released,
  'planning.priority_ratings': sql`round_id not in (${hiddenRounds})`,
}

const whyCard =
  'Readers may not read this scorecard: it is not sealed, not revealed, or does not count.'
const whyRest = 'A scorecard about this candidate is not sealed yet.'

/** What is left out, by name: scorecards with their ratings and seals, and what was made of them. */
export async function listLeftOut(tx: Tx): Promise<LeftOut[]> {
  const { rows } = await tx.db.execute<LeftOut>(sql`
    select 'hiring.scorecards' as "table", id,
      case when candidacy_id in (${owing}) then ${whyRest} else ${whyCard} end as why
      from hiring.scorecards where org_id = ${here} and id not in (${readable})
    union all select 'hiring.debrief_views', id, ${whyRest} from hiring.debrief_views
      where org_id = ${here} and candidacy_id in (${owing})
    union all select 'hiring.decisions', id, ${whyRest} from hiring.decisions
      where org_id = ${here} and candidacy_id in (${owing})
    union all select 'writing.tldrs', id, ${whyRest} from writing.tldrs
      where org_id = ${here} and id in (${hiddenTldrs})
    order by 1, 2`)
  return rows
}
