import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/** Rows `(id, name, path)` of those among `ids` that are role cards of the organisation. */
export const roleCardNames = (orgId: string, ids: SQL): SQL => sql`
  select id, name, 'roles/' || key as path
    from roles.role_cards where org_id = ${orgId} and id = any(${ids})`
