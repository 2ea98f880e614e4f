import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are metrics of the catalogue. */
export const metricNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, 'metrics/' || id as path
    from planning.metrics where org_id = ${orgId} and id = any(${ids})`
