import { and, asc, eq, ne } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { ShareRow } from '#app/planning/roadmap/scenarios/model/limits.ts'
import { isLive } from '#app/planning/use-cases/endings/ended.server.ts'
import { Invalid } from '#app/problems.ts'
import { useCases } from '#db/schema/use-cases.ts'

/** The themes that use cases have. */
export async function findThemes(tx: Pick<InTransaction, 'db' | 'org'>): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ theme: useCases.businessFunction })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), isLive, ne(useCases.businessFunction, '')))
    .orderBy(asc(useCases.businessFunction))
  return rows.map(({ theme }) => theme)
}

/** Refuses a share for a theme that no use case has, at its field. */
export async function requireThemes(
  tx: Pick<InTransaction, 'db' | 'org'>,
  rows: readonly ShareRow[],
): Promise<void> {
  if (rows.every(({ theme }) => theme === '')) return
  const known = await findThemes(tx)
  const said = 'No use case is of this theme.'
  const fields = rows.flatMap(({ theme }, at) =>
    theme === '' || known.includes(theme) ? [] : [[`themeShares[${at}].theme`, [said]]],
  )
  if (fields.length > 0) throw new Invalid(said, Object.fromEntries(fields))
}
