import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are members; those who left have no page. */
export const memberNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, case when removed_at is null then 'members/' || id end as path
    from accounts.members where org_id = ${orgId} and id = any(${ids})`
