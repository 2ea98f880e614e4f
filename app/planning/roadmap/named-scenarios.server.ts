import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are scenarios. */
export const scenarioNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, 'roadmap/scenarios/' || id as path
    from planning.scenarios where org_id = ${orgId} and id = any(${ids})`
