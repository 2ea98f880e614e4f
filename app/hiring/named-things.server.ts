import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { isRestricted } from './candidates/pipeline/restricted.server.ts'

/** Who is to be erased is named no more, also where the law keeps the record for now. */
const nameOf = (person: string) =>
  sql`case when ${isRestricted(`${person}.org_id`, `${person}.id`)} then 'Somebody who is to be erased'
    else ${sql.raw(person)}.name end`

/**
 * Rows `(id, name, path)` of those among `ids` that are things of hiring and still there; `path` leads to their page
 * below the organisation. What is about one candidate bears the candidate's name.
 */
export const hiringNames = (orgId: string, ids: SQL): SQL => sql`
  select id, title as name, 'openings/' || id as path
    from hiring.openings where org_id = ${orgId} and id = any(${ids})
  union all
  select c.id, ${nameOf('p')}, 'candidacies/' || c.id
    from hiring.candidacies c
    join hiring.candidates p on p.org_id = c.org_id and p.id = c.candidate_id
    where c.org_id = ${orgId} and c.id = any(${ids})
  union all
  select p.id, ${nameOf('p')}, null from hiring.candidates p where p.org_id = ${orgId} and p.id = any(${ids})
  union all
  select id, name, null from hiring.stages where org_id = ${orgId} and id = any(${ids})
  union all
  select id, name, 'openings/' || opening_id || '/loop'
    from hiring.interview_plans where org_id = ${orgId} and id = any(${ids})
  union all
  select meeting.id, ${nameOf('p')}, 'candidacies/' || c.id
    from (
      select id, candidacy_id from hiring.interviews where org_id = ${orgId} and id = any(${ids})
      union all
      select id, candidacy_id from hiring.scorecards where org_id = ${orgId} and id = any(${ids})
    ) meeting
    join hiring.candidacies c on c.org_id = ${orgId} and c.id = meeting.candidacy_id
    join hiring.candidates p on p.org_id = c.org_id and p.id = c.candidate_id`
