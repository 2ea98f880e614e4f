import type { InTransaction } from '#app/accounts/context.ts'
import type { LoopPerson } from '#app/hiring/interviews/loop-verdict.ts'
import { listPlans } from '#app/hiring/interviews/loops.server.ts'
import { mayAskAnother } from '#app/hiring/interviews/pools/asking.ts'
import { findPools } from '#app/hiring/interviews/pools/candidate-pools.server.ts'
import type { MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { findMeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import type { Panelist } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { freeSlots } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Wanted } from '#app/hiring/scheduling/slots/free-slots.ts'

type Asked = MeetingKey & {
  openingId: string
  panel: readonly Panelist[]
  /** When the panel could. */
  free: readonly number[]
}

/** Those of the pool who would have free times, in place of somebody who has none. */
export type Others = { interviewId: string; people: LoopPerson[] }

/** Who else of the pool would have free times; null where an interview has none, or others cannot be asked. */
export async function findOthers(
  tx: InTransaction,
  { candidacyId, planId, openingId, panel, free: times }: Asked,
  wanted: Wanted,
): Promise<Others | null> {
  const [only, ...more] = panel
  if (!only || more.length > 0 || times.length > 0) return null
  const plans = (await listPlans(tx, openingId)).filter(({ id }) => id === planId)
  const others = (await findPools(tx, { id: candidacyId, openingId }, plans)).get(planId)?.others
  if (!others) return null
  const mayAsk = mayAskAnother({
    ended: false,
    open: 0,
    hasTime: only.startsAt !== null,
    // Whether somebody has begun to write is told to nobody until they ask.
    begun: false,
    others: others.length,
  })
  if (!mayAsk.ok) return null
  const ids = others.map(({ memberId }) => memberId)
  const key = { candidacyId, planId }
  const { panel: diaries, candidate } = await findMeetingDiaries(tx, ids, { ...wanted, key })
  const free = new Set(
    diaries
      .filter((diary) => freeSlots([diary, candidate], wanted).length > 0)
      .map(({ memberId }) => memberId),
  )
  const people = others.filter(({ memberId }) => free.has(memberId))
  return { interviewId: only.interviewId, people }
}
