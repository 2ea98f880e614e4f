import { and, asc, eq, ne, not } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isMerged } from '#app/planning/use-cases/endings/ended.server.ts'
import { useCases } from '#db/schema/use-cases.ts'

/** Use cases that stand for themselves, beside this one, as choices by number. */
export async function listOthers(tx: InTransaction, id: string) {
  const rows = await tx.db
    .select({ value: useCases.id, number: useCases.number, title: useCases.title })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), ne(useCases.id, id), not(isMerged)))
    .orderBy(asc(useCases.number))
    .limit(1000)
  return rows.map(({ value, number, title }) => ({ value, label: `${number} · ${title}` }))
}
