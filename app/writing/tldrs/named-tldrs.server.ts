import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are TLDRs. */
export const tldrNames = (orgId: string, ids: SQL): SQL => sql`
  select id, title as name, 'tldrs/' || id as path
    from writing.tldrs where org_id = ${orgId} and id = any(${ids})`
