import type { InTransaction } from '#app/accounts/context.ts'
import { whoIsBusy } from '#app/hiring/interviews/arranging/interviewer-times.server.ts'
import { readersAmong, takersOf } from '#app/hiring/interviews/arranging/taking.ts'
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

/** All interviews of a candidate, and whether scorecards about them are revealed. */
type Known = { rows: readonly Row[]; revealed: boolean }

/** An interview that somebody is to be named for, and the time they would have to come at. */
type Asked = { planId: string; startsAt: Date | null }

/**
 * How people stand to the interviews of a candidate. Of what else they do at a time ahead only that they are in another interview,
 * whichever opening that is for.
 */
export async function findStandings(
  tx: InTransaction,
  memberIds: readonly string[],
  { rows, revealed }: Known,
): Promise<(asked: Asked) => Standings> {
  const times = timesAhead(tx, rows)
  const busy = times.length > 0 ? await whoIsBusy(tx, memberIds, times) : []
  const unavailable =
    times.length > 0 ? await whoIsUnavailable(tx, memberIds, times.map(spanOf)) : []
  const readers = new Set(readersAmong(rows, { revealed }))
  const known = new Map<string, Standings>()
  return (asked) => {
    const key = keyOf(asked)
    const before = known.get(key)
    if (before) return before
    const at = times.findIndex((time) => keyOf(time) === key)
    const by = firstOf(memberIds, [
      ['taking', new Set(takersOf(asked.planId, rows))],
      ['reader', readers],
      ['busy', busy[at]],
      ['unavailable', unavailable[at]],
    ])
    // What is the same is one object, which goes to the page once.
    const standings = { timed: at >= 0, by }
    known.set(key, standings)
    return standings
  }
}

const keyOf = ({ planId, startsAt }: Asked) => `${planId} ${startsAt?.getTime() ?? ''}`

/** When interviews that still count are, those ahead, each time of a planned interview once. */
function timesAhead(tx: InTransaction, rows: readonly Row[]) {
  const ahead = rows.flatMap(({ planId, startsAt, minutes, ending }) =>
    ending === null && startsAt && startsAt > tx.now ? [{ planId, startsAt, minutes }] : [],
  )
  return [...new Map(ahead.map((one) => [keyOf(one), one])).values()]
}

/** Of each person what comes first, of those alone against whom something speaks. */
const firstOf = (
  memberIds: readonly string[],
  against: readonly [NotFree, ReadonlySet<string> | undefined][],
): Standings['by'] =>
  Object.fromEntries(
    memberIds.flatMap((memberId) => {
      const first = against.find(([, members]) => members?.has(memberId))
      return first ? [[memberId, first[0]]] : []
    }),
  )
