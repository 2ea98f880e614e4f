import { and, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findLack } from '#app/hiring/offers/band/exceptions.server.ts'
import {
  bonusWords,
  dayWords,
  fillLetter,
  momentWords,
  payWords,
} from '#app/hiring/offers/letter/letter.ts'
import { findTemplate } from '#app/hiring/offers/letter/template.server.ts'
import { tellMembers } from '#app/hiring/offers/news.server.ts'
import { toMinor } from '#app/hiring/offers/offer.ts'
import type { OfferFields } from '#app/hiring/offers/offer.ts'
import { lockedOfferFor } from '#app/hiring/offers/offer-rows.server.ts'
import { findZone } from '#app/hiring/offers/zone.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { fromWallTime, toWallTime } from '#app/ui/time/wall-time.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { decisions } from '#db/schema/interviews.ts'
import { offerApprovers, offers, offerVersions } from '#db/schema/offers.ts'

export type NewVersion = OfferFields & { candidacyId: string; after: number }
type Seat = Awaited<ReturnType<typeof lockedOfferFor>>

/**
 * Makes the next version of an offer, the first one of it included. Approval starts anew; what the candidate has stays
 * theirs until the new version is sent.
 */
export const makeVersion = (ctx: Context, input: NewVersion): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    const seat = await lockedOfferFor(tx, input.candidacyId, 'offer.write')
    await refuseUndecided(tx, seat)
    if ((seat.newest?.number ?? 0) !== input.after)
      throw new Conflict('Somebody else changed this offer since you opened the page.')
    await requireApprovers(tx, input.approvers)
    await refuseUnexplained(tx, seat, input)
    const offerId = seat.newest?.offerId ?? (await addOffer(tx, input.candidacyId))
    const version = await writeVersion(tx, seat, offerId, input)
    await record(tx, {
      verb: 'offer.made',
      subject: { type: 'candidacy', id: input.candidacyId },
      data: { number: version.number, approvers: input.approvers },
    })
    await tellMembers(tx, {
      key: `${version.id}:asked`,
      candidacyId: input.candidacyId,
      memberIds: input.approvers.slice(0, 1),
      news: `${tx.actor.name} asks you to approve the offer to ${seat.candidate.name}`,
    })
    return { number: version.number }
  })

/** An offer follows a decision: nobody is offered what nobody has decided. */
async function refuseUndecided(tx: InTransaction, { candidacy, ending, versions }: Seat) {
  if (versions.some(({ answer }) => answer?.verdict === 'accepted'))
    throw new Invalid('This offer is accepted.')
  if (ending) throw new Invalid('This application is closed. Take it back into the process first.')
  const [decision] = await tx.db
    .select({ outcome: decisions.outcome })
    .from(decisions)
    .where(and(eq(decisions.orgId, tx.org.id), eq(decisions.candidacyId, candidacy.id)))
  if (decision?.outcome !== 'hire')
    throw new Invalid('Decide to hire them first: an offer follows the decision of the debrief.')
}

async function requireApprovers(tx: InTransaction, memberIds: string[]): Promise<void> {
  const refuse = (reason: string) => new Invalid(reason, { approvers: [reason] })
  if (new Set(memberIds).size !== memberIds.length) throw refuse('Name each approver once.')
  if (memberIds.includes(tx.actor.id))
    throw refuse(
      'Nobody approves an offer they made: choose somebody else for the step that is yours.',
    )
  if (memberIds.length === 0) return
  const known = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.orgId, tx.org.id),
        inArray(members.id, memberIds),
        inArray(members.access, ['owner', 'admin', 'recruiter', 'hiring-manager']),
        isNull(members.removedAt),
      ),
    )
  if (known.length < memberIds.length)
    throw refuse('Somebody named here may not approve offers any more: choose somebody else.')
}

async function refuseUnexplained(
  tx: InTransaction,
  { candidacy, opening }: Seat,
  input: NewVersion,
) {
  const { base, bonus = null, currency, period, exceptionReason, approvers } = input
  const lack = await findLack(tx, {
    openingId: opening.id,
    candidacyId: candidacy.id,
    pay: { base, bonus, currency, period },
    exceptionReason,
    approvers: approvers.length,
  })
  if (lack) throw new Invalid(lack.words, { [lack.lacks]: [`${lack.words} ${wanted[lack.lacks]}`] })
}

const wanted = {
  exceptionReason: 'Say why: the reason stays with the offer.',
  approvers: 'Name somebody who approves that.',
} as const

async function addOffer(tx: InTransaction, candidacyId: string): Promise<string> {
  const id = newId()
  const made = { candidacyId, createdBy: tx.actor.id, createdAt: tx.now }
  await tx.db.insert(offers).values({ orgId: tx.org.id, id, ...made })
  return id
}

/** The end of the last day, on the candidate's clock. */
function expiryOf(expiresOn: string, timeZone: string, now: Date): Date {
  const at = fromWallTime(`${expiresOn}T23:59`, timeZone)
  const said = (reason: string) => new Invalid(reason, { expiresOn: [reason] })
  if (!at || at <= now) throw said('The last day for an answer is over already.')
  return at
}

async function writeVersion(tx: InTransaction, seat: Seat, offerId: string, input: NewVersion) {
  const timeZone = await findZone(tx, seat.candidate.id)
  const today = toWallTime(tx.now, timeZone).slice(0, 10)
  if (input.startsOn < today)
    throw new Invalid('The first day is over already.', {
      startsOn: ['The first day is over already.'],
    })
  const { base, bonus = null, currency, period, equity, startsOn, location, conditions } = input
  const expiresAt = expiryOf(input.expiresOn, timeZone, tx.now)
  const id = newId()
  const number = input.after + 1
  await tx.db.insert(offerVersions).values({
    orgId: tx.org.id,
    id,
    offerId,
    number,
    currency,
    period,
    equity,
    startsOn,
    location,
    conditions,
    expiresAt,
    base: toMinor(base),
    bonus: bonus === null ? null : toMinor(bonus),
    letter: await writeLetter(tx, seat, { input, expiresAt, timeZone, today }),
    exceptionReason: input.exceptionReason,
    authorId: tx.actor.id,
    createdAt: tx.now,
  })
  await nameApprovers(tx, id, input.approvers)
  return { id, number }
}

type Dated = { input: NewVersion; expiresAt: Date; timeZone: string; today: string }

async function writeLetter(
  tx: InTransaction,
  { candidate, opening }: Seat,
  { input, expiresAt, timeZone, today }: Dated,
): Promise<string> {
  const { base, bonus = null, currency, period, equity, startsOn, location, conditions } = input
  const pay = { base, bonus, currency, period }
  const { markdown } = await findTemplate(tx)
  return fillLetter(markdown, {
    name: candidate.name,
    title: opening.title,
    organisation: tx.org.name,
    pay: payWords(pay),
    bonus: bonusWords(pay),
    equity,
    start: dayWords(startsOn),
    location,
    conditions,
    answer_by: momentWords(expiresAt, timeZone),
    sender: tx.actor.name,
    date: dayWords(today),
  })
}

async function nameApprovers(tx: InTransaction, versionId: string, memberIds: string[]) {
  if (memberIds.length === 0) return
  await tx.db.insert(offerApprovers).values(
    memberIds.map((memberId, position) => ({
      orgId: tx.org.id,
      id: newId(),
      versionId,
      memberId,
      position,
    })),
  )
}
