import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action } from '#app/accounts/permissions.ts'
import { refuseRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { findCards } from '#app/hiring/debriefs/reading/cards.server.ts'
import { findFacts } from '#app/hiring/debriefs/reading/facts.server.ts'
import { seatOf } from './debrief.ts'

/** Everything of a debrief, after checking that the actor may do `action` in it; what is put away is then refused. */
export async function enterDebrief(tx: InTransaction, candidacyId: string, action: Action) {
  const { facts, restricted } = await findFacts(tx, candidacyId)
  const cards = await findCards(tx, candidacyId)
  authorise(tx.actor, action, seatOf(facts, cards, tx.actor.id))
  refuseRestricted(restricted, action)
  return { facts, cards }
}
