import { and, asc, count, eq, exists, gt, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { stillOn } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { mayInterview } from '#app/hiring/interviews/interviewers.server.ts'
import {
  byId,
  endingOfInterview,
  inProcess,
  seatOfTaker,
} from '#app/hiring/interviews/joins.server.ts'
import { placesLeft } from '#app/hiring/interviews/pools/asking.ts'
import { isPool } from '#app/hiring/interviews/pools/pool-words.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, interviews, reveals } from '#db/schema/interviews.ts'
import { interviewPlans, openingMembers, openings, planInterviewers } from '#db/schema/openings.ts'

export type OpenPlace = InNameFacts & {
  candidacyId: string
  planId: string
  candidate: string
  title: string
  interview: string
  startsAt: Date
  /** How many people are still to be named. */
  places: number
}

/**
 * Interviews with a time ahead for which somebody of a pool came off, in the openings the member runs, the next first. Such a place
 * goes to nobody unasked, because whoever takes it has to come at that time. What is named for a stage that is revealed
 * comes too late to count, so it is not asked for here.
 */
export async function listOpenPlaces(tx: InTransaction): Promise<OpenPlace[]> {
  const rows = await withOneGone(tx)
  return rows.flatMap(({ each, taken, named, ...row }) => {
    const places = isPool(named, each) ? placesLeft(each, taken) : 0
    return places > 0 ? [{ ...row, places }] : []
  })
}

/** Interviews of pools at a time ahead, each of a candidate once. What is over grows for ever, so it is left out first. */
const timedAhead = (tx: InTransaction) =>
  tx.db.$with('ahead').as(
    tx.db
      .select({
        candidacyId: interviews.candidacyId,
        planId: interviews.planId,
        startsAt: sql<Date>`min(${interviews.startsAt})`
          .mapWith(interviews.startsAt)
          .as('starts_at'),
      })
      .from(interviews)
      .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
      .where(
        and(
          eq(interviews.orgId, tx.org.id),
          gt(interviews.startsAt, tx.now),
          isNotNull(interviewPlans.peoplePerCandidate),
          isNull(interviewPlans.retiredAt),
          stillOn(tx),
          inProcess(interviews),
        ),
      )
      .groupBy(interviews.candidacyId, interviews.planId),
  )

/** Those that somebody was taken out of, with how many take it and how many are named for it. */
function withOneGone(tx: InTransaction) {
  const ahead = timedAhead(tx)
  return tx.db
    .with(ahead)
    .select({
      candidacyId: candidacies.id,
      planId: interviewPlans.id,
      candidate: candidates.name,
      ...inNameColumns,
      title: openings.title,
      interview: interviewPlans.name,
      startsAt: ahead.startsAt,
      each: interviewPlans.peoplePerCandidate,
      taken: sql<number>`(${takingHere(tx)})::int`,
      named: sql<number>`(${namedHere(tx)})::int`,
    })
    .from(ahead)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, ahead.planId))
    .innerJoin(candidacies, byId(tx, candidacies, ahead.candidacyId))
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .where(
      and(
        isOpen(openings.orgId, openings.id),
        listable(tx),
        exists(goneHere(tx)),
        notExists(revealedHere(tx)),
      ),
    )
    .orderBy(asc(ahead.startsAt), asc(candidacies.id), asc(interviewPlans.id))
}

/** The interviews of a row: with everybody who was ever asked. */
const here = (tx: InTransaction) =>
  and(
    eq(interviews.orgId, tx.org.id),
    eq(interviews.candidacyId, candidacies.id),
    eq(interviews.planId, interviewPlans.id),
  )

const takingHere = (tx: InTransaction) =>
  tx.db
    .select({ taken: count() })
    .from(interviews)
    .where(and(here(tx), stillOn(tx)))

const goneHere = (tx: InTransaction) =>
  tx.db
    .select({ one: sql`1` })
    .from(interviews)
    .innerJoin(interviewEndings, endingOfInterview(tx))
    .where(and(here(tx), ne(interviewEndings.kind, 'replaced')))

/** Those of the pool who may interview still and are of the team of the opening. */
const namedHere = (tx: InTransaction) =>
  tx.db
    .select({ named: count() })
    .from(planInterviewers)
    .innerJoin(members, byId(tx, members, planInterviewers.memberId))
    .innerJoin(openingMembers, seatOfTaker)
    .where(
      and(
        eq(planInterviewers.orgId, tx.org.id),
        eq(planInterviewers.planId, interviewPlans.id),
        mayInterview,
      ),
    )

const revealedHere = (tx: InTransaction) =>
  tx.db
    .select({ one: sql`1` })
    .from(reveals)
    .where(
      and(
        eq(reveals.orgId, tx.org.id),
        eq(reveals.candidacyId, candidacies.id),
        eq(reveals.stageId, interviewPlans.stageId),
      ),
    )
