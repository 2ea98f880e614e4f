import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { merges, useCases } from '#db/schema/use-cases.ts'

/** Use cases that stand for themselves, beside this one, as choices by number. */
export async function listOthers(tx: InTransaction, id: string) {
  const rows = await tx.db
    .select({ value: useCases.id, number: useCases.number, title: useCases.title })
    .from(useCases)
    .leftJoin(merges, and(eq(merges.orgId, tx.org.id), eq(merges.useCaseId, useCases.id)))
    .where(and(eq(useCases.orgId, tx.org.id), ne(useCases.id, id), isNull(merges.id)))
    .orderBy(asc(useCases.number))
    .limit(1000)
  return rows.map(({ value, number, title }) => ({ value, label: `${number} · ${title}` }))
}
