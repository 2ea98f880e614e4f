import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are posts. */
export const postNames = (orgId: string, ids: SQL): SQL => sql`
  select id, title as name, 'posts/' || id as path
    from writing.posts where org_id = ${orgId} and id = any(${ids})`
