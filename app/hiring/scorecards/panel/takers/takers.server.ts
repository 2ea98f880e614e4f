import type { InTransaction } from '#app/accounts/context.ts'
import { whoIsBusy } from '#app/hiring/interviews/arranging/interviewer-times.server.ts'
import { spanOf } from '#app/hiring/interviews/arranging/timed-interviews.server.ts'
import { whoIsUnavailable } from '#app/hiring/scheduling/availability/unavailable.server.ts'
import type { AtTime } from './takers.ts'

type Row = {
  id: string
  planId: string
  interviewerId: string
  startsAt: Date | null
  minutes: number
  ending: string | null
}

/**
 * How people stand to each interview of a candidate whose time lies ahead, by its id. Of what else they do then only that they are
 * in another interview, whichever opening that is for.
 */
export async function findAtTimes(
  tx: InTransaction,
  memberIds: readonly string[],
  all: readonly Row[],
): Promise<Map<string, AtTime>> {
  const rows = all.filter(({ ending }) => ending === null)
  const ahead = rows.flatMap(({ id, planId, startsAt, minutes }) =>
    startsAt && startsAt > tx.now ? [{ id, planId, startsAt, minutes }] : [],
  )
  if (ahead.length === 0) return new Map()
  const busy = await whoIsBusy(tx, memberIds, ahead)
  const unavailable = await whoIsUnavailable(tx, memberIds, ahead.map(spanOf))
  return new Map(
    ahead.map(({ id, planId }, at) => {
      const mine = rows.filter((one) => one.planId === planId)
      const taking = mine.map(({ interviewerId }) => interviewerId)
      return [
        id,
        { taking, busy: [...(busy[at] ?? [])], unavailable: [...(unavailable[at] ?? [])] },
      ]
    }),
  )
}
