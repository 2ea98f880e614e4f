import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { OwnMail } from '#app/accounts/mail-templates/own-mails.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { markAnswered } from '#app/hiring/candidates/steps/ending.server.ts'
import { refuseUnfitting } from '#app/hiring/offers/band/exceptions.server.ts'
import { momentWords } from '#app/hiring/offers/letter/letter.ts'
import {
  lockedOfferFor,
  offerSeatFor,
  requireVersion,
  weighedOf,
} from '#app/hiring/offers/offer-rows.server.ts'
import { offerStateOf, sentStateOf } from '#app/hiring/offers/offer-state.ts'
import { findZone } from '#app/hiring/offers/zone.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { negotiationNotes, offerSends, offerWithdrawals } from '#db/schema/offers.ts'

type Seat = Awaited<ReturnType<typeof lockedOfferFor>>

const whyNotSent = {
  'in-approval': 'It is not approved yet.',
  objected: 'An approver declined this version. Make a new one.',
  sent: 'This version is with the candidate already.',
  'run-out': 'This version ran out. Make a new one.',
  accepted: 'This offer is accepted.',
  declined: 'The candidate declined it.',
  'taken-back': 'This version was taken back. Make a new one.',
  closed: 'This application is closed. Take it back into the process first.',
} as const

/** Sends the newest version to the candidate, once; it takes the place of whatever they had. */
export const sendOffer = (ctx: Context, input: { candidacyId: string; number: number }) =>
  transaction(ctx, async (tx): Promise<{ name: string }> => {
    const seat = await lockedOfferFor(tx, input.candidacyId, 'offer.write')
    const newest = requireVersion(seat.newest)
    const state = offerStateOf(newest, seat.ending !== null, tx.now)
    if (newest.number !== input.number) throw new Invalid('There is a newer version. Read it.')
    if (state !== 'ready') throw new Invalid(whyNotSent[state])
    if (newest.expiresAt <= tx.now) throw new Invalid(whyNotSent['run-out'])
    await refuseUnfitting(tx, weighedOf(newest, seat))
    const sent = { versionId: newest.id, byId: tx.actor.id, at: tx.now }
    await tx.db.insert(offerSends).values({ orgId: tx.org.id, id: newId(), ...sent })
    await markAnswered(tx, seat.candidacy.id)
    const timeZone = await findZone(tx, seat.candidate.id)
    const answerBy = momentWords(newest.expiresAt, timeZone)
    await mailCandidate(tx, seat, {
      template: 'offer-sent',
      key: `${newest.id}:sent`,
      values: { answer_by: answerBy },
    })
    await record(tx, {
      verb: 'offer.sent',
      subject: { type: 'candidacy', id: seat.candidacy.id },
      data: { number: newest.number },
    })
    return { name: seat.candidate.name }
  })

/** Takes back the version that the candidate has, as long as they have not answered it. */
export const takeBackOffer = (ctx: Context, input: { candidacyId: string; reason: string }) =>
  transaction(ctx, async (tx): Promise<{ name: string }> => {
    const seat = await lockedOfferFor(tx, input.candidacyId, 'offer.write')
    const sent = seat.versions.find(({ sentAt }) => sentAt !== null)
    if (!sent || sentStateOf(sent, tx.now) !== 'open')
      throw new Invalid('The candidate has no open offer that could be taken back.')
    const { reason } = input
    const taken = { versionId: sent.id, reason, byId: tx.actor.id, at: tx.now }
    await tx.db.insert(offerWithdrawals).values({ orgId: tx.org.id, id: newId(), ...taken })
    await mailCandidate(tx, seat, {
      template: 'offer-withdrawn',
      key: `${sent.id}:taken-back`,
      values: {},
    })
    await record(tx, {
      verb: 'offer.taken-back',
      subject: { type: 'candidacy', id: seat.candidacy.id },
      data: { number: sent.number },
    })
    return { name: seat.candidate.name }
  })

type Letter = { template: OwnMail; key: string; values: Record<string, string> }

const mailCandidate = async (tx: InTransaction, seat: Seat, { template, key, values }: Letter) =>
  queueMail(tx, {
    key: `offer:${key}`,
    to: seat.candidate.email,
    ...(await ownWordsFor(tx, template, {
      name: seat.candidate.name,
      title: seat.opening.title,
      organisation: tx.org.name,
      sender: tx.actor.name,
      link: portalAddress(tx.services.origin, tx.org.slug, seat.candidate.id),
      ...values,
    })),
  })

/** Notes what was said while the offer was talked over, for the team alone. */
export const noteNegotiation = (ctx: Context, input: { candidacyId: string; text: string }) =>
  transaction(ctx, async (tx): Promise<void> => {
    const { versions, candidacy } = await offerSeatFor(tx, input.candidacyId, 'offer.write')
    const [newest] = versions
    if (!newest) throw new NotFound()
    const id = newId()
    const { offerId } = newest
    const note = { id, offerId, text: input.text, authorId: tx.actor.id, at: tx.now }
    await tx.db.insert(negotiationNotes).values({ orgId: tx.org.id, ...note })
    await record(tx, {
      verb: 'offer.negotiation-noted',
      subject: { type: 'candidacy', id: candidacy.id },
      data: { note: id },
    })
  })
