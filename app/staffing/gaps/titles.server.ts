import { and, asc, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { useCases } from '#db/schema/use-cases.ts'

/** Titles of use cases by id; one that is gone has none. */
export async function titlesOf(
  tx: Pick<InTransaction, 'db' | 'org'>,
  ids: string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, ids)))
    .orderBy(asc(useCases.number))
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]))
}
