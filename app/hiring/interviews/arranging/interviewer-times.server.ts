import { and, eq, inArray, ne } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { overlaps } from '#app/math/intervals.ts'
import { Conflict } from '#app/problems.ts'
import { interviews } from '#db/schema/interviews.ts'
import { spanOf, timedInterviews } from './timed-interviews.server.ts'
import type { Wanted } from './timed-interviews.server.ts'

/** Somebody who is to take an interview, and its id once it is set up. */
type Taking = { interviewerId: string; id?: string }

/** Throws `Conflict` where somebody who is to take an interview at a time ahead is in another one then. */
export async function refuseBusy(
  tx: InTransaction,
  { interviewerId, id }: Taking,
  wanted: Wanted,
): Promise<void> {
  const isOther = id ? ne(interviews.id, id) : undefined
  const theirs = and(eq(interviews.interviewerId, interviewerId), isOther)
  const [busy] = await busyAmong(tx, theirs, [wanted])
  if (busy?.has(interviewerId))
    throw new Conflict(
      'They have another interview at this time. Choose somebody else, or move one of the two first.',
    )
}

/** Which of some people are in an interview at each of these times: those whom `refuseBusy` refuses then. */
export const whoIsBusy = (
  tx: InTransaction,
  memberIds: readonly string[],
  times: readonly Wanted[],
): Promise<Set<string>[]> => busyAmong(tx, inArray(interviews.interviewerId, [...memberIds]), times)

/** Nobody is refused for a time that is past: it only says what was. */
async function busyAmong(
  tx: InTransaction,
  theirs: SQL | undefined,
  times: readonly Wanted[],
): Promise<Set<string>[]> {
  const ahead = times.map(spanOf).map((span) => (span.from > tx.now.getTime() ? span : null))
  const taken = await timedInterviews(
    tx,
    ahead.filter((span) => span !== null),
    theirs,
  )
  return ahead.map(
    (span) =>
      new Set(
        taken
          .filter((one) => span && overlaps(one, span))
          .map(({ interviewerId }) => interviewerId),
      ),
  )
}
