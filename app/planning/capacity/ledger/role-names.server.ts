import { asc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { roleCards } from '#db/schema/roles.ts'

/** Names of roles by key: the library's, and the organisation's own cards. */
export async function roleNames(
  tx: Pick<InTransaction, 'db' | 'org'>,
): Promise<Record<string, string>> {
  const own = await tx.db
    .select({ key: roleCards.key, name: roleCards.name })
    .from(roleCards)
    .where(eq(roleCards.orgId, tx.org.id))
    .orderBy(asc(roleCards.name))
    .limit(200)
  return Object.fromEntries([...roleLibrary, ...own].map(({ key, name }) => [key, name]))
}
