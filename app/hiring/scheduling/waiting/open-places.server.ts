import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  notExists,
  notInArray,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { ofOpening, ofPerson, ofStage } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { stillOn } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId, endingOfInterview, inProcess } from '#app/hiring/interviews/joins.server.ts'
import { placesLeft } from '#app/hiring/interviews/pools/asking.ts'
import { keptEmpty } from '#app/hiring/interviews/pools/places.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, interviews, reveals } from '#db/schema/interviews.ts'
import { interviewPlans, openings, stages } from '#db/schema/openings.ts'

type Place = InNameFacts & {
  candidacyId: string
  planId: string
  candidate: string
  title: string
  interview: string
}

export type OpenPlace = Place & {
  startsAt: Date
  /** How many people are still to be named. */
  places: number
}

/** An interview of a candidate that everybody came off, and that nobody called off; it has no time either then. */
export type Untaken = Place & { since: Date }

/**
 * Interviews with a time ahead for which somebody came off where so many of those named are to meet each candidate, in the openings
 * the member runs, the next first. Such a place goes to nobody unasked, because whoever takes it has to come at that time. What is
 * named for a stage that is revealed comes too late to count, so it is not asked for here.
 */
export async function listOpenPlaces(tx: InTransaction): Promise<OpenPlace[]> {
  const rows = await withOneGone(tx)
  const named = await everNamed(tx, rows)
  return rows.flatMap(({ each, taken, ...row }) => {
    const places = placesLeft(each, taken + keptEmpty(named.get(keyOf(row)) ?? []))
    return places > 0 ? [{ ...row, places }] : []
  })
}

/**
 * Interviews that were set up for a candidate and that nobody takes any more, in the openings the member runs, the longest wait
 * first. Stages that a candidate has passed are left out, and those that are revealed.
 */
export const listUntaken = (tx: InTransaction): Promise<Untaken[]> => {
  const gone = allGone(tx)
  return tx.db
    .with(gone)
    .select({ ...columns, since: gone.since })
    .from(gone)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, gone.planId))
    .innerJoin(candidacies, byId(tx, candidacies, gone.candidacyId))
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .innerJoin(stages, ofStage)
    .innerJoin(planned, byId(tx, planned, interviewPlans.stageId))
    .where(
      and(
        isNull(interviewPlans.retiredAt),
        gte(planned.position, stages.position),
        notExists(takingHere(tx)),
        isAsked(tx),
      ),
    )
    .orderBy(asc(gone.since), asc(candidacies.id), asc(interviewPlans.id))
}

/** The stage that an interview is planned for. */
const planned = alias(stages, 'planned')

/**
 * What somebody came off, each interview of a candidate once, and not what was called off last: that is meant so. What is over grows
 * for ever, so it is left out here.
 */
const allGone = (tx: InTransaction) =>
  tx.db.$with('gone').as(
    tx.db
      .select({
        candidacyId: interviews.candidacyId,
        planId: interviews.planId,
        since: sql<Date>`max(${interviewEndings.at})`.mapWith(interviewEndings.at).as('since'),
      })
      .from(interviewEndings)
      .innerJoin(interviews, byId(tx, interviews, interviewEndings.interviewId))
      .where(and(eq(interviewEndings.orgId, tx.org.id), inProcess(interviews)))
      .groupBy(interviews.candidacyId, interviews.planId)
      .having(
        sql`max(${interviewEndings.at}) filter (where ${interviewEndings.kind} <> 'cancelled') = max(${interviewEndings.at})`,
      ),
  )

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

/** Those that somebody was taken out of, with how many take it. */
function withOneGone(tx: InTransaction) {
  const ahead = timedAhead(tx)
  return tx.db
    .with(ahead)
    .select({
      ...columns,
      startsAt: ahead.startsAt,
      each: interviewPlans.peoplePerCandidate,
      taken: sql<number>`(${takenHere(tx)})::int`,
    })
    .from(ahead)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, ahead.planId))
    .innerJoin(candidacies, byId(tx, candidacies, ahead.candidacyId))
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .where(and(exists(goneHere(tx)), isAsked(tx)))
    .orderBy(asc(ahead.startsAt), asc(candidacies.id), asc(interviewPlans.id))
}

const keyOf = ({ candidacyId, planId }: { candidacyId: string; planId: string }) =>
  `${candidacyId} ${planId}`

/** Everybody who was ever named for interviews of candidates, by interview. */
async function everNamed(
  tx: InTransaction,
  rows: readonly Pick<Place, 'candidacyId' | 'planId'>[],
) {
  const found =
    rows.length === 0
      ? []
      : await tx.db
          .select({
            id: interviews.id,
            candidacyId: interviews.candidacyId,
            planId: interviews.planId,
            createdAt: interviews.createdAt,
            ending: {
              kind: interviewEndings.kind,
              at: interviewEndings.at,
              replacementId: interviewEndings.replacementId,
            },
          })
          .from(interviews)
          .leftJoin(interviewEndings, endingOfInterview(tx))
          .where(
            and(
              eq(interviews.orgId, tx.org.id),
              inArray(
                interviews.candidacyId,
                rows.map(({ candidacyId }) => candidacyId),
              ),
            ),
          )
  return Map.groupBy(found, keyOf)
}

const columns = {
  candidacyId: candidacies.id,
  planId: interviewPlans.id,
  candidate: candidates.name,
  ...inNameColumns,
  title: openings.title,
  interview: interviewPlans.name,
}

/** Somebody named for it now could still judge, and the member runs its opening. */
const isAsked = (tx: InTransaction) =>
  and(isOpen(openings.orgId, openings.id), listable(tx), notExists(revealedHere(tx)))

/** The interviews of a row: with everybody who was ever asked. */
const here = (tx: InTransaction) =>
  and(
    eq(interviews.orgId, tx.org.id),
    eq(interviews.candidacyId, candidacies.id),
    eq(interviews.planId, interviewPlans.id),
  )

const takingHere = (tx: InTransaction) =>
  tx.db
    .select({ one: sql`1` })
    .from(interviews)
    .where(and(here(tx), stillOn(tx)))

const takenHere = (tx: InTransaction) =>
  tx.db
    .select({ taken: count() })
    .from(interviews)
    .where(and(here(tx), stillOn(tx)))

/** Somebody came off: a place that was handed on is taken, and one that was called off is meant to stay empty. */
const goneHere = (tx: InTransaction) =>
  tx.db
    .select({ one: sql`1` })
    .from(interviews)
    .innerJoin(interviewEndings, endingOfInterview(tx))
    .where(and(here(tx), notInArray(interviewEndings.kind, ['replaced', 'cancelled'])))

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
