import { and, eq, isNull } from 'drizzle-orm'
import type { Asking } from '#db/fixed-query.server.ts'
import { interviewEndings, reveals, scorecards, scorecardSeals } from '#db/schema/interviews.ts'

/** The seal in force of a card. */
export const sealInForce = (tx: Pick<Asking, 'org'>) =>
  and(
    eq(scorecardSeals.orgId, tx.org.id),
    eq(scorecardSeals.scorecardId, scorecards.id),
    isNull(scorecardSeals.recalledAt),
  )

/** What took a card's interview out of the count. */
export const endingOfCard = (tx: Pick<Asking, 'org'>) =>
  and(
    eq(interviewEndings.orgId, tx.org.id),
    eq(interviewEndings.interviewId, scorecards.interviewId),
  )

/** The reveal of a card's candidate and stage. */
export const revealOfCard = (tx: Pick<Asking, 'org'>) =>
  and(
    eq(reveals.orgId, tx.org.id),
    eq(reveals.candidacyId, scorecards.candidacyId),
    eq(reveals.stageId, scorecards.stageId),
  )
