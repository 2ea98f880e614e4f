import { isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { candidacyEndings } from '#db/schema/candidates.ts'

/** An ending that was not taken back. */
export const notUndone = isNull(candidacyEndings.undoneAt)

/** A column of a query, or its name in one that is written out. */
export type Named = AnyPgColumn | string

const named = (column: Named) => (typeof column === 'string' ? sql.raw(column) : column)

/** The ending `e` of a candidacy that was not taken back, where a query is written out: `hiring.candidacy_endings e on …`. */
export const endingOf = (orgId: Named, candidacyId: Named): SQL =>
  sql`e.org_id = ${named(orgId)} and e.candidacy_id = ${named(candidacyId)} and e.undone_at is null`
