import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are use cases. */
export const useCaseNames = (orgId: string, ids: SQL): SQL => sql`
  select id, title as name, 'use-cases/' || id as path
    from planning.use_cases where org_id = ${orgId} and id = any(${ids})`
