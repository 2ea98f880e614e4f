import { and, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { interviewEndings, reveals, scorecards, scorecardSeals } from '#db/schema/interviews.ts'

/** The seal in force of a card. */
export const sealInForce = (tx: InTransaction) =>
  and(
    eq(scorecardSeals.orgId, tx.org.id),
    eq(scorecardSeals.scorecardId, scorecards.id),
    isNull(scorecardSeals.recalledAt),
  )

/** What took a card's interview out of the count. */
export const endingOfCard = (tx: InTransaction) =>
  and(
    eq(interviewEndings.orgId, tx.org.id),
    eq(interviewEndings.interviewId, scorecards.interviewId),
  )

/** The reveal of a card's candidate and stage. */
export const revealOfCard = (tx: InTransaction) =>
  and(
    eq(reveals.orgId, tx.org.id),
    eq(reveals.candidacyId, scorecards.candidacyId),
    eq(reveals.stageId, scorecards.stageId),
  )
