import { and, eq, sql } from 'drizzle-orm'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { candidateImports } from '#db/schema/candidates.ts'
import type { Tx } from './belongings.server.ts'

/** Takes a person out of the files of candidates that were imported, or wait to be. */
export async function forgetImported(
  tx: Tx,
  { mailbox, pattern }: { mailbox: string; pattern: string },
): Promise<void> {
  const kept = await tx.db
    .select({ id: candidateImports.id, rows: candidateImports.rows })
    .from(candidateImports)
    .where(
      and(eq(candidateImports.orgId, tx.org.id), sql`${candidateImports.rows}::text ~* ${pattern}`),
    )
  const isTheirs = (row: Record<string, string>) =>
    mailboxOf(row.email ?? '') === mailbox ||
    new RegExp(pattern, 'iu').test(Object.values(row).join('\n'))
  for (const { id, rows } of kept)
    await tx.db
      .update(candidateImports)
      .set({ rows: rows.map((row) => (isTheirs(row) ? {} : row)) })
      .where(and(eq(candidateImports.orgId, tx.org.id), eq(candidateImports.id, id)))
}
