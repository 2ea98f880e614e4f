import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { Invalid } from '#app/problems.ts'
import { compensationBands } from '#db/schema/offers.ts'
import { exceptionsTo } from './band.ts'
import type { OfferedPay } from './band.ts'
import { findBand, findPromised } from './bands.server.ts'

/** What is offered to whom, with the reason that was given and how many have to approve it. */
export type Weighed = {
  openingId: string
  candidacyId: string
  pay: OfferedPay
  exceptionReason: string
  approvers: number
}

/** What stands between an offer and the band and budget as they are now: what it breaks, and what it lacks for that. */
export type Lack = { words: string; lacks: 'exceptionReason' | 'approvers' }

/** The one verdict on what an offer costs, whenever it is asked for; null where nothing is in the way. */
export async function findLack(
  tx: InTransaction,
  { openingId, candidacyId, pay, exceptionReason, approvers }: Weighed,
): Promise<Lack | null> {
  const found = await findBand(tx, openingId)
  const { currency } = pay
  const promised = await findPromised(tx, { openingId, besides: candidacyId, currency })
  const exceptions = exceptionsTo(found?.band ?? null, pay, promised)
  if (exceptions.length === 0) return null
  const words = exceptions.join(' ')
  if (exceptionReason === '') return { words, lacks: 'exceptionReason' }
  return approvers === 0 ? { words, lacks: 'approvers' } : null
}

const whatToDo = 'Make a new version: with a reason, and somebody who approves it.'

export const lackWords = ({ words }: Lack): string => `${words} ${whatToDo}`

/**
 * Refuses an offer that was made and no longer fits the band or the budget. Offers of one opening wait for each other:
 * two that fit one by one may not fit together.
 */
export async function refuseUnfitting(tx: InTransaction, weighed: Weighed): Promise<void> {
  const { openingId } = weighed
  await tx.db
    .select({ id: compensationBands.id })
    .from(compensationBands)
    .where(and(eq(compensationBands.orgId, tx.org.id), eq(compensationBands.openingId, openingId)))
    .for('update')
  const lack = await findLack(tx, weighed)
  if (lack) throw new Invalid(lackWords(lack))
}
