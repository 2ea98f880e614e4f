import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { overlaps } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { Conflict } from '#app/problems.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviews } from '#db/schema/interviews.ts'
import { spanOf, timedInterviews } from './timed-interviews.server.ts'
import type { Wanted } from './timed-interviews.server.ts'

type Reading = Pick<InTransaction, 'db' | 'org'>

/** A planned interview of one candidate. */
type Key = { candidacyId: string; planId: string }

/** The candidate is in another interview at this time. */
export class Elsewhere extends Conflict {
  override name = 'Elsewhere'

  constructor() {
    super(
      'The candidate has another interview at this time. Choose another one, or move that one first.',
    )
  }
}

/** The person a candidacy is of. */
const personOf = (tx: Reading, candidacyId: string) =>
  sql`(select c.candidate_id from ${candidacies} c
    where c.org_id = ${tx.org.id} and c.id = ${candidacyId})`

/**
 * Times of one person are set one after the other, whichever openings they are for. Comes before the lock on a
 * candidacy, as it does where a person is erased.
 */
export const lockPerson = (tx: Reading, candidacyId: string) =>
  tx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, personOf(tx, candidacyId))))
    .for('no key update')

/** Throws `Elsewhere` where the candidate is in another interview then. The person must be locked. */
export async function refuseElsewhere(tx: Reading, key: Key, wanted: Wanted): Promise<void> {
  const within = spanOf(wanted)
  const others = await otherInterviews(tx, key, within)
  if (others.some((one) => overlaps(one, within))) throw new Elsewhere()
}

/** When the candidate is in other interviews about a time, those for other openings among them. */
export const otherInterviews = (
  tx: Reading,
  { candidacyId, planId }: Key,
  within: Interval,
): Promise<Interval[]> =>
  timedInterviews(
    tx,
    [within],
    and(
      inArray(interviews.candidacyId, candidaciesWith(tx, candidacyId)),
      or(ne(interviews.candidacyId, candidacyId), ne(interviews.planId, planId)),
    ),
  )

/** All candidacies of the person in one of them. */
export const candidaciesWith = (tx: Reading, candidacyId: string) =>
  tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, personOf(tx, candidacyId))),
    )
