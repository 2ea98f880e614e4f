import { and, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { stillOn } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId, inProcess } from '#app/hiring/interviews/joins.server.ts'
import { Conflict } from '#app/problems.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'

type Reading = Pick<InTransaction, 'db' | 'org'>

/** A planned interview of one candidate. */
type Key = { candidacyId: string; planId: string }

/** Milliseconds since 1970, from included, to not. */
type Span = { from: number; to: number }

const minute = 60_000
/** No interview is longer: what begins earlier is over. */
const longest = 24 * 60 * minute

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

type Wanted = { startsAt: Date; minutes: number }

/** Throws `Elsewhere` where the candidate is in another interview then. The person must be locked. */
export async function refuseElsewhere(
  tx: Reading,
  key: Key,
  { startsAt, minutes }: Wanted,
): Promise<void> {
  const from = startsAt.getTime()
  const within = { from, to: from + minutes * minute }
  const others = await otherInterviews(tx, key, within)
  if (others.some((one) => one.from < within.to && within.from < one.to)) throw new Elsewhere()
}

/** When the candidate is in other interviews about a time, those for other openings among them. */
export async function otherInterviews(
  tx: Reading,
  { candidacyId, planId }: Key,
  within: Span,
): Promise<Span[]> {
  const rows = await tx.db
    .select({ startsAt: interviews.startsAt, minutes: interviewPlans.minutes })
    .from(interviews)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        inArray(interviews.candidacyId, candidaciesWith(tx, candidacyId)),
        or(ne(interviews.candidacyId, candidacyId), ne(interviews.planId, planId)),
        gt(interviews.startsAt, new Date(within.from - longest)),
        lt(interviews.startsAt, new Date(within.to + longest)),
        stillOn(tx),
        inProcess(interviews),
      ),
    )
  return rows.flatMap(({ startsAt, minutes }) =>
    startsAt ? [{ from: startsAt.getTime(), to: startsAt.getTime() + minutes * minute }] : [],
  )
}

/** All candidacies of the person in one of them. */
export const candidaciesWith = (tx: Reading, candidacyId: string) =>
  tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, personOf(tx, candidacyId))),
    )
