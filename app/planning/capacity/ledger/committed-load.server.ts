import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { commitments } from '#db/schema/roadmap.ts'

/** What of a committed plan the ledger needs; its quarters count from 1. */
const stored = z.array(z.object({ role: z.string(), quarter: z.number(), used: z.number() }))

export type CommittedLoad = { role: string; quarter: Quarter; people: number }[]

/** How many people of each role the committed plan needs, quarter by quarter; null while none is committed. */
export async function committedLoad(tx: InTransaction): Promise<CommittedLoad | null> {
  const [row] = await tx.db
    .select({
      firstQuarter: commitments.firstQuarter,
      load: sql`${commitments.plan} -> 'load'`,
    })
    .from(commitments)
    .where(eq(commitments.orgId, tx.org.id))
    .orderBy(desc(commitments.number))
    .limit(1)
  if (!row) return null
  return stored.parse(row.load).map(({ role, quarter, used }) => ({
    role,
    quarter: row.firstQuarter + quarter - 1,
    people: used,
  }))
}
