import { isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { candidacyEndings } from '#db/schema/candidates.ts'

/** An ending that was not taken back. */
export const notUndone = isNull(candidacyEndings.undoneAt)

/** A column of a query, or its name in one that is written out. */
export type Named = AnyPgColumn | string

const named = (column: Named) => (typeof column === 'string' ? sql.raw(column) : column)

/** The opening is open: it was not closed, or that was taken back. */
export const isOpen = (orgId: Named, openingId: Named): SQL =>
  sql`not exists (select 1 from hiring.opening_closures oc where oc.org_id = ${named(orgId)}
    and oc.opening_id = ${named(openingId)} and oc.reopened_at is null)`

/** The ending `e` of a candidacy that was not taken back, where a query is written out: `hiring.candidacy_endings e on …`. */
export const endingOf = (orgId: Named, candidacyId: Named): SQL =>
  sql`e.org_id = ${named(orgId)} and e.candidacy_id = ${named(candidacyId)} and e.undone_at is null`
