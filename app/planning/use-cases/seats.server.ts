import { usualCurrency } from '#app/planning/money.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { calendars } from '#db/schema/capacity.ts'
import { merges, parkings, useCases } from '#db/schema/use-cases.ts'
import { mergeOfIt, parkingOfIt } from './endings/ended.server.ts'
import { isOpen } from './endings/rest.ts'

export type UseCase = typeof useCases.$inferSelect

export type UseCaseSeat = {
  useCase: UseCase
  ownerName: string | null
  /** Set aside since, and why; null while it is not. */
  parking: { id: string; reason: string; at: Date } | null
  /** The use case it turned out to be; null for all others. */
  mergedInto: { id: string; reason: string } | null
  /** Money is told in thousands of this. */
  currency: string
  facts: Facts
}

/**
 * The use case, after checking that the actor may do `action` with it. Throws `NotFound` where there is none, and
 * `Forbidden` where it is none of theirs.
 */
export async function seatAt(tx: InTransaction, id: string, action: Action): Promise<UseCaseSeat> {
  const seat = await findSeat(tx, id)
  authorise(tx.actor, action, seat.facts)
  return seat
}

async function findSeat(tx: InTransaction, id: string): Promise<UseCaseSeat> {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select({
      useCase: useCases,
      ownerName: members.name,
      parking: parkings,
      merge: merges,
      currency: calendars.currency,
    })
    .from(useCases)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, useCases.ownerId)))
    .leftJoin(parkings, parkingOfIt)
    .leftJoin(merges, mergeOfIt)
    .leftJoin(calendars, eq(calendars.orgId, tx.org.id))
    .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, id)))
    .limit(1)
  if (!row) throw new NotFound()
  const { useCase, ownerName, parking, merge, currency } = row
  return {
    useCase,
    ownerName,
    parking: parking && { id: parking.id, reason: parking.reason, at: parking.parkedAt },
    mergedInto: merge && { id: merge.intoId, reason: merge.reason },
    currency: currency ?? usualCurrency,
    facts: { own: isOwn(tx, useCase) },
  }
}

/** Who handed it in and who owns it. */
export const isOwn = (tx: InTransaction, useCase: Pick<UseCase, 'ownerId' | 'submittedBy'>) =>
  useCase.ownerId === tx.actor.id || useCase.submittedBy === tx.actor.id

/** Refuses what makes no sense for a use case that is parked, merged or retired. */
export function keepOpen({ useCase, parking, mergedInto }: UseCaseSeat): void {
  const open = isOpen({ stage: useCase.stage, parking, mergedInto })
  if (!open.ok) throw new Invalid(open.reason)
}

/** Until the transaction ends, nobody else ends, wakes or estimates these use cases. */
export const holdUseCases = (tx: InTransaction, ...ids: string[]): Promise<unknown> =>
  tx.db
    .select({ id: useCases.id })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, ids.filter(isId))))
    .orderBy(useCases.id)
    .for('no key update')

/** Until the transaction ends, nobody else in the organisation does what is called so. */
export const oneWriter = (tx: InTransaction, what: string): Promise<unknown> =>
  tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${tx.org.id}`}, 0))`)
