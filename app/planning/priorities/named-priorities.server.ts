import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are matrices or team rounds. */
export const priorityNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, 'priorities/matrix?matrix=' || id as path
    from planning.matrices where org_id = ${orgId} and id = any(${ids})
  union all
  select id, title, 'priorities/rounds/' || id
    from planning.rounds where org_id = ${orgId} and id = any(${ids})`
