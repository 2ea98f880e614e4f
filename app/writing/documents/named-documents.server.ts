import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are documents. */
export const documentNames = (orgId: string, ids: SQL): SQL => sql`
  select id, title as name, 'documents/' || id as path
    from writing.documents where org_id = ${orgId} and id = any(${ids})`
