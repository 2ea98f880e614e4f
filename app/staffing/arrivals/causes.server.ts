import { and, desc, eq } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { staff } from '#db/schema/capacity.ts'
import { arrivals, proposalOpenings, proposals } from '#db/schema/staffing.ts'
import type { Cause } from './change-words.ts'

type Reader = Pick<InTransaction<ActingContext>, 'db' | 'org'>

export type Move = {
  opening: string
  cause: 'hire' | 'slip' | 'closure' | 'reopening'
  reason: string
}

/** The role of the proposal that an opening answers; null where it answers none. */
export async function roleOf(tx: Reader, openingId: string): Promise<string | null> {
  const [tie] = await tx.db
    .select({ role: proposals.role })
    .from(proposalOpenings)
    .innerJoin(
      proposals,
      and(eq(proposals.orgId, tx.org.id), eq(proposals.id, proposalOpenings.proposalId)),
    )
    .where(and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.openingId, openingId)))
  return tie?.role ?? null
}

/** Who moved the plan, or which opening, as it stands now; null where nobody was hired for it. */
export async function causeOf(tx: Reader, { opening, cause, reason }: Move): Promise<Cause | null> {
  if (cause === 'closure' || cause === 'reopening') {
    const role = await roleOf(tx, opening)
    return role ? { kind: cause, role: roleName(role) } : null
  }
  const newest = await newestArrival(tx, opening)
  if (!newest) return null
  const { name: person, startsOn } = newest
  return cause === 'hire'
    ? { kind: 'hire', person, startsOn }
    : { kind: 'slip', person, startsOn, reason }
}

async function newestArrival(tx: Reader, openingId: string) {
  const [row] = await tx.db
    .select({ name: staff.name, startsOn: arrivals.startsOn })
    .from(arrivals)
    .innerJoin(staff, and(eq(staff.orgId, tx.org.id), eq(staff.id, arrivals.staffId)))
    .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, openingId)))
    .orderBy(desc(arrivals.recordedAt), desc(arrivals.id))
    .limit(1)
  return row ?? null
}
