import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import {
  frameworks,
  raters,
  roundCancellations,
  roundReveals,
  rounds,
} from '#db/schema/priorities.ts'

export type Rater = { id: string; name: string; submittedAt: Date | null }

export type RoundSeat = {
  id: string
  title: string
  createdAt: Date
  /** The chosen criteria as they were when the round was started. */
  criteria: Criterion[]
  raters: Rater[]
  reveal: { at: Date; reason: string } | null
  /** Set once the round was called off; it is never revealed then. */
  cancellation: { at: Date; reason: string; by: string } | null
  /** The actor among the raters; null where they were not invited. */
  mine: Rater | null
}

/** The round, for whoever rates in it (`priority.rate`) or may read plans; throws `NotFound` where there is none. */
export async function roundAt(
  tx: InTransaction,
  id: string,
  need: 'rate' | 'read' | 'edit',
): Promise<RoundSeat> {
  if (!isId(id)) throw new NotFound()
  const row = await findRow(tx, id)
  if (!row) throw new NotFound()
  const people = await ratersOf(tx, id)
  const mine = people.find((rater) => rater.id === tx.actor.id) ?? null
  permit(tx, mine !== null, need)
  const { round, reveal, cancellation } = row
  return {
    id,
    title: round.title,
    createdAt: round.createdAt,
    criteria: row.criteria.filter(({ key }) => round.criteria.includes(key)),
    raters: people,
    reveal: reveal && { at: reveal.revealedAt, reason: reveal.reason },
    cancellation: cancellation && {
      at: cancellation.cancelledAt,
      reason: cancellation.reason,
      by: row.cancelledBy ?? '',
    },
    mine,
  }
}

async function findRow(tx: InTransaction, id: string) {
  const [row] = await tx.db
    .select({
      round: rounds,
      criteria: frameworks.criteria,
      reveal: roundReveals,
      cancellation: roundCancellations,
      cancelledBy: members.name,
    })
    .from(rounds)
    .innerJoin(
      frameworks,
      and(eq(frameworks.orgId, tx.org.id), eq(frameworks.id, rounds.frameworkId)),
    )
    .leftJoin(
      roundReveals,
      and(eq(roundReveals.orgId, tx.org.id), eq(roundReveals.roundId, rounds.id)),
    )
    .leftJoin(
      roundCancellations,
      and(eq(roundCancellations.orgId, tx.org.id), eq(roundCancellations.roundId, rounds.id)),
    )
    .leftJoin(
      members,
      and(eq(members.orgId, tx.org.id), eq(members.id, roundCancellations.cancelledBy)),
    )
    .where(and(eq(rounds.orgId, tx.org.id), eq(rounds.id, id)))
  return row
}

function permit(tx: InTransaction, own: boolean, need: 'rate' | 'read' | 'edit'): void {
  if (need === 'rate') authorise(tx.actor, 'priority.rate', { own })
  else if (need === 'edit') authorise(tx.actor, 'planning.edit')
  else if (!can(tx.actor, 'planning.read').ok) authorise(tx.actor, 'priority.rate', { own })
}

const ratersOf = (tx: InTransaction, roundId: string): Promise<Rater[]> =>
  tx.db
    .select({ id: members.id, name: members.name, submittedAt: raters.submittedAt })
    .from(raters)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, raters.memberId)))
    .where(and(eq(raters.orgId, tx.org.id), eq(raters.roundId, roundId)))
    .orderBy(members.name, members.id)
