import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` whose time is planned. */
export const staffNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, 'capacity/people/' || id as path
    from planning.staff where org_id = ${orgId} and id = any(${ids})`
