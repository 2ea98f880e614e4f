import { and, eq } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { InTransaction } from '#app/accounts/context.ts'

/** The condition that joins a row by its id, within the organisation. */
export const byId = (
  tx: InTransaction,
  table: { orgId: AnyPgColumn; id: AnyPgColumn },
  column: AnyPgColumn,
) => and(eq(table.orgId, tx.org.id), eq(table.id, column))
