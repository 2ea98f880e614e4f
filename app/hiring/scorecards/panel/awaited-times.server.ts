import { and, count, eq, gt, isNull, max } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { meetings, offeredSlots } from '#db/schema/scheduling.ts'
import type { OfferedTimes } from '#app/hiring/scorecards/words/stage-words.ts'

/** The times still ahead that a candidate can choose from, by planned interview. */
export async function findAwaitedTimes(
  tx: InTransaction,
  candidacyId: string,
): Promise<Map<string, OfferedTimes>> {
  const rows = await tx.db
    .select({
      planId: meetings.planId,
      count: count(),
      at: max(offeredSlots.offeredAt),
    })
    .from(offeredSlots)
    .innerJoin(
      meetings,
      and(eq(meetings.orgId, tx.org.id), eq(meetings.id, offeredSlots.meetingId)),
    )
    .where(
      and(
        eq(offeredSlots.orgId, tx.org.id),
        eq(meetings.candidacyId, candidacyId),
        isNull(offeredSlots.withdrawnAt),
        gt(offeredSlots.startsAt, tx.now),
      ),
    )
    .groupBy(meetings.planId)
  return new Map(
    rows.flatMap(({ planId, count: times, at }) =>
      at ? [[planId, { count: times, at }] as const] : [],
    ),
  )
}
