import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Asking } from '#db/fixed-query.server.ts'

/** An interview of the actor's own with a candidate that still counts. `candidacyId` names a column of the query. */
export const ownInterview = (
  tx: Asking,
  candidacyId: SQL,
  condition = sql`true`,
): SQL => sql`exists (
  select 1 from hiring.interviews own
  join hiring.scorecards mine on mine.org_id = own.org_id and mine.interview_id = own.id
  where own.org_id = ${tx.org.id} and own.candidacy_id = ${candidacyId}
    and own.interviewer_id = ${tx.actor.id}
    and not exists (select 1 from hiring.interview_endings en
      where en.org_id = own.org_id and en.interview_id = own.id)
    and ${condition})`

/** A card the actor owes: not sealed, or sealed and still open to recall. */
const notIn = sql`not (
  exists (select 1 from hiring.scorecard_seals sl where sl.org_id = mine.org_id
    and sl.scorecard_id = mine.id and sl.recalled_at is null)
  and exists (select 1 from hiring.reveals rv where rv.org_id = mine.org_id
    and rv.candidacy_id = mine.candidacy_id and rv.stage_id = mine.stage_id))`

/**
 * The actor owes no scorecard about a candidate: for figures that are made of cards the actor does not read one by
 * one, and for what gives away what those say. `candidacyId` names a column of the query.
 */
export const owesNoCard = (tx: Asking, candidacyId: SQL): SQL =>
  sql`(not ${ownInterview(tx, candidacyId, notIn)})`
