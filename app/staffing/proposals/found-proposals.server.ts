import { desc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { hasWords } from '#app/accounts/search/search-query.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { proposals } from '#db/schema/staffing.ts'

const mostRead = 200

/** The hiring proposals for roles whose names have words that begin so: the names stand in the library of roles. */
export async function findProposalsNamed(
  tx: InTransaction,
  { text, limit }: Asked,
): Promise<Found[]> {
  if (!can(tx.actor, 'proposal.read').ok) return []
  const rows = await tx.db
    .select({ id: proposals.id, role: proposals.role, level: proposals.level })
    .from(proposals)
    .where(eq(proposals.orgId, tx.org.id))
    .orderBy(desc(proposals.createdAt), desc(proposals.id))
    .limit(mostRead)
  return rows
    .map(({ id, role, level }) => ({
      label: `${roleName(role)}, ${level}`,
      hint: 'Hiring proposal',
      path: `proposals/${id}`,
      inName: true,
    }))
    .filter(({ label, hint }) => hasWords(`${label} ${hint}`, text))
    .slice(0, limit)
}
