import type { InTransaction } from '#app/accounts/context.ts'
import { whoIsBusy } from '#app/hiring/interviews/arranging/interviewer-times.server.ts'
import { spanOf } from '#app/hiring/interviews/arranging/timed-interviews.server.ts'
import { whoIsUnavailable } from '#app/hiring/scheduling/availability/unavailable.server.ts'
import type { NotFree, Standings } from './takers.ts'

type Row = {
  planId: string
  interviewerId: string
  startsAt: Date | null
  minutes: number
  ending: string | null
}

/** An interview that somebody is to be named for, and the time they would have to come at. */
type Asked = { planId: string; startsAt: Date | null }

const keyOf = ({ planId, startsAt }: Asked) => `${planId} ${startsAt?.getTime() ?? ''}`

/**
 * How people stand to the interviews of a candidate. Of what else they do at a time ahead only that they are in another interview,
 * whichever opening that is for.
 */
export async function findStandings(
  tx: InTransaction,
  memberIds: readonly string[],
  all: readonly Row[],
): Promise<(asked: Asked) => Standings> {
  const rows = all.filter(({ ending }) => ending === null)
  const ahead = rows.flatMap(({ planId, startsAt, minutes }) =>
    startsAt && startsAt > tx.now ? [{ planId, startsAt, minutes }] : [],
  )
  const times = [...new Map(ahead.map((one) => [keyOf(one), one])).values()]
  const busy = times.length > 0 ? await whoIsBusy(tx, memberIds, times) : []
  const unavailable =
    times.length > 0 ? await whoIsUnavailable(tx, memberIds, times.map(spanOf)) : []
  const found = new Map<string, Standings>()
  for (const [at, time] of times.entries()) {
    const mine = rows.filter(({ planId }) => planId === time.planId)
    const taking = new Set(mine.map(({ interviewerId }) => interviewerId))
    const against: [NotFree, Set<string>][] = [
      ['taking', taking],
      ['busy', busy[at] ?? new Set()],
      ['unavailable', unavailable[at] ?? new Set()],
    ]
    found.set(keyOf(time), { timed: true, by: firstOf(memberIds, against) })
  }
  return (asked) => found.get(keyOf(asked)) ?? { timed: false, by: {} }
}

/** Of each person what comes first, of those alone of whom there is something to say. */
const firstOf = (
  memberIds: readonly string[],
  against: readonly [NotFree, ReadonlySet<string>][],
): Standings['by'] =>
  Object.fromEntries(
    memberIds.flatMap((memberId) => {
      const first = against.find(([, members]) => members.has(memberId))
      return first ? [[memberId, first[0]]] : []
    }),
  )
