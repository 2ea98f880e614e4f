import { and, desc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { calendars } from '#db/schema/capacity.ts'
import { commitments } from '#db/schema/roadmap.ts'

export type CommittedPlan = {
  id: string
  number: number
  problem: Problem
  plan: Plan
  /** Fiscal year × 4 + quarter − 1 of the plan's first quarter. */
  firstQuarter: number
  firstMonth: number
  committedAt: Date
}

type Reader = Pick<InTransaction, 'db' | 'org'>

/** A committed plan: the newest one, or the one with the id. Null where nothing is committed. */
export async function findCommittedPlan(tx: Reader, id?: string): Promise<CommittedPlan | null> {
  const [row] = await tx.db
    .select({
      commitment: commitments,
      firstMonth: calendars.firstMonth,
    })
    .from(commitments)
    .leftJoin(calendars, eq(calendars.orgId, tx.org.id))
    .where(and(eq(commitments.orgId, tx.org.id), id ? eq(commitments.id, id) : undefined))
    .orderBy(desc(commitments.number))
    .limit(1)
  if (!row) return null
  const { id: found, number, problem, plan, firstQuarter, committedAt } = row.commitment
  return {
    id: found,
    number,
    problem: problem as Problem,
    plan: plan as Plan,
    firstQuarter,
    firstMonth: row.firstMonth ?? 1,
    committedAt,
  }
}
