import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'

export type Clock = {
  /** The month, 1–12, in which the fiscal year begins. */
  firstMonth: number
  current: Quarter
  /** The quarter in which the use case was launched first; null where it never was. */
  launched: Quarter | null
}

/** How the organisation counts its quarters, and in which one a use case was launched. */
export async function findClock(tx: InTransaction, useCaseId: string): Promise<Clock> {
  const { rows } = await tx.db.execute<{ firstMonth: number; launched: number | null }>(sql`
    select coalesce((select c.first_month from planning.calendars c
        where c.org_id = ${tx.org.id}), 1)::int as "firstMonth",
      (select extract(epoch from min(m.moved_at))::float8 from planning.stage_moves m
        where m.org_id = ${tx.org.id} and m.use_case_id = ${useCaseId}::uuid
          and m.to_stage = 'launch') as launched`)
  const { firstMonth = 1, launched = null } = rows[0] ?? {}
  return {
    firstMonth,
    current: quarterOf(tx.now, firstMonth),
    launched: launched === null ? null : quarterOf(new Date(launched * 1000), firstMonth),
  }
}
