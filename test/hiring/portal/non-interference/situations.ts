import type { World } from '#test/web/access/world/world.ts'

type Situation = (here: World) => string

const move =
  (stage: 'applicationStage' | 'decisionStage'): Situation =>
  ({ org, ids }) =>
    `update hiring.candidacies set stage_id = '${ids[stage]}'
    where org_id = '${org.id}' and id = '${ids.candidacy}'`

const end =
  (outcome: string, ago: string): Situation =>
  ({ org, ids }) =>
    `insert into hiring.candidacy_endings (org_id, id, candidacy_id, outcome, reason, at) values ('${org.id}',
      gen_random_uuid(), '${ids.candidacy}', '${outcome}', 'Of their own', timestamptz '2026-03-02 09:00Z' - interval '${ago}')`

/** Where the candidate of a pair of worlds stands, the same in both. */
export const situations: Record<string, Situation> = {
  'in interviews': () => 'select 1',
  received: move('applicationStage'),
  'before the decision': move('decisionStage'),
  'with dates': ({ org, ids }) =>
    `update hiring.interviews set starts_at = timestamptz '2026-03-05 10:00Z'
      where org_id = '${org.id}' and candidacy_id = '${ids.candidacy}'`,
  'with a time booked': ({ org, ids }) =>
    `with timed as (update hiring.interviews set starts_at = timestamptz '2026-03-05 14:00Z'
        where org_id = '${org.id}' and candidacy_id = '${ids.candidacy}'),
      booked as (insert into hiring.interview_bookings (org_id, id, meeting_id, starts_at, ends_at, time_zone, booked_at)
        select org_id, '${ids.slot}', id, '2026-03-05 14:00Z', '2026-03-05 15:00Z', 'UTC', '2026-03-02 09:00Z'
        from hiring.meetings where org_id = '${org.id}' and id = '${ids.meeting}')
      insert into hiring.calendar_entries (org_id, id, meeting_id, sequence, said, sent_at)
        values ('${org.id}', '${ids.slot}', '${ids.meeting}', 3, '', '2026-03-02 09:00Z')`,
  'rejected and told': end('rejected', '3 days'),
  'rejected this moment': end('rejected', '10 seconds'),
  withdrawn: end('withdrawn', '3 days'),
  hired: end('hired', '3 days'),
}
