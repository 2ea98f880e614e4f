import { or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { reachesAllOpenings } from '#app/accounts/permissions.ts'
import { owesNoCard, ownInterview } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import type { Asking } from '#db/fixed-query.server.ts'

/*
 * The conditions below are for queries that have `hiring.scorecards` in their FROM under its own name. They are written
 * out, because drizzle drops table names inside the selected expressions of a query over one table.
 */

const card = sql.raw('hiring.scorecards')

/** The candidacy that a card is about. */
export const ofCard = sql`${card}.candidacy_id`

/** The card's stage is revealed, the card is sealed, and its interview still counts: for everybody the same. */
export const revealedCards = (): SQL => sql`(
  exists (select 1 from hiring.reveals rv where rv.org_id = ${card}.org_id
    and rv.candidacy_id = ${card}.candidacy_id and rv.stage_id = ${card}.stage_id)
  and exists (select 1 from hiring.scorecard_seals sl where sl.org_id = ${card}.org_id
    and sl.scorecard_id = ${card}.id and sl.recalled_at is null)
  and not exists (select 1 from hiring.interview_endings en where en.org_id = ${card}.org_id
    and en.interview_id = ${card}.interview_id))`

/** Revealed, and sealed in time: what statistics of every kind are made of. */
export const countingCards = (): SQL => sql`(${revealedCards()}
  and not exists (select 1 from hiring.scorecard_seals sl where sl.org_id = ${card}.org_id
    and sl.scorecard_id = ${card}.id and sl.recalled_at is null and sl.late))`

/** Who reads cards: what they reach follows from their access. */
export type Reader = Asking & { actor: { access: Access } }

/** The actor runs the opening of the card's candidate, or interviews them; as `debrief.read` says. */
function mayReadDebrief(tx: Reader): SQL {
  const { access, id } = tx.actor
  if (reachesAllOpenings(tx.actor)) return sql`true`
  if (access !== 'hiring-manager' && access !== 'interviewer') return sql`false`
  const runs = access === 'hiring-manager' ? sql`seat.part in ('manager', 'recruiter')` : sql`false`
  return sql`exists (
    select 1 from hiring.candidacies cy
    join hiring.opening_members seat on seat.org_id = cy.org_id and seat.opening_id = cy.opening_id
    where cy.org_id = ${card}.org_id and cy.id = ${card}.candidacy_id and seat.member_id = ${id}
      and (${runs} or ${ownInterview(tx, ofCard)}))`
}

/** Cards of others that the actor may read: revealed, and nothing of their own about the candidate outstanding. */
const disclosed = (tx: Reader): SQL => sql`(
  ${card}.org_id = ${tx.org.id} and ${revealedCards()} and ${mayReadDebrief(tx)}
  and ${owesNoCard(tx, ofCard)})`

/**
 * The cards whose content the actor may read, `canRead` in SQL: their own, and those disclosed to them. Every query
 * that touches what a card says goes through this condition, be it a list, a count, a search or an export.
 */
export const readableCards = (tx: Reader): SQL =>
  or(
    sql`(${card}.org_id = ${tx.org.id} and ${card}.interviewer_id = ${tx.actor.id})`,
    disclosed(tx),
  ) ?? sql`false`
