import { eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { useCases } from '#db/schema/use-cases.ts'

/** Titles of all use cases by id, and names of roles by key: what plans are told with. */
export async function namesFor(tx: Pick<InTransaction, 'db' | 'org'>) {
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(eq(useCases.orgId, tx.org.id))
  return {
    titles: Object.fromEntries(rows.map(({ id, title }) => [id, title])),
    roles: await roleNames(tx),
  }
}
