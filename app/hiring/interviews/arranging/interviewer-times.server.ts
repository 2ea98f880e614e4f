import { and, eq, ne } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { interviews } from '#db/schema/interviews.ts'
import { overlaps, spanOf, timedInterviews } from './timed-interviews.server.ts'
import type { Wanted } from './timed-interviews.server.ts'

/** Somebody who is to take an interview, and its id once it is set up. */
type Taking = { interviewerId: string; id?: string }

/** Throws `Conflict` where somebody who is to take an interview at a time ahead is in another one then. */
export async function refuseBusy(
  tx: InTransaction,
  { interviewerId, id }: Taking,
  wanted: Wanted,
): Promise<void> {
  const within = spanOf(wanted)
  if (within.from <= tx.now.getTime()) return
  const isOther = id ? ne(interviews.id, id) : undefined
  const theirs = and(eq(interviews.interviewerId, interviewerId), isOther)
  const others = await timedInterviews(tx, within, theirs)
  if (others.some((one) => overlaps(one, within)))
    throw new Conflict(
      'They have another interview at this time. Choose somebody else, or move one of the two first.',
    )
}
