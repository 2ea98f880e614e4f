import { and, desc, eq, or } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { hasWords } from '#app/accounts/search/search-query.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { proposals } from '#db/schema/staffing.ts'

/** The hiring proposals for roles whose names have words that begin so: the names stand in the library of roles. */
export async function findProposalsNamed(
  tx: InTransaction,
  { text, limit }: Asked,
): Promise<Found[]> {
  if (!can(tx.actor, 'proposal.read').ok) return []
  const { id, role, level, orgId, createdAt } = proposals
  const kinds = await tx.db
    .selectDistinct({ role, level })
    .from(proposals)
    .where(eq(orgId, tx.org.id))
  const asked = kinds.filter((kind) => hasWords(`${labelOf(kind)} ${hint}`, text))
  if (asked.length === 0) return []
  const rows = await tx.db
    .select({ id, role, level })
    .from(proposals)
    .where(
      and(
        eq(orgId, tx.org.id),
        or(...asked.map((kind) => and(eq(role, kind.role), eq(level, kind.level)))),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
  return rows.map((row) => ({
    label: labelOf(row),
    hint,
    path: `proposals/${row.id}`,
    inName: true,
  }))
}

const hint = 'Hiring proposal'

const labelOf = ({ role, level }: { role: string; level: string }) => `${roleName(role)}, ${level}`
