import { createHmac } from 'node:crypto'
import { record } from '#app/accounts/audit/record.server.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { listRunning } from '#app/hiring/candidates/person/messages.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { endCandidacies, takeBack } from '#app/hiring/candidates/steps/ending.server.ts'
import { tellMembers } from '#app/hiring/offers/news.server.ts'
import { sentStateOf } from '#app/hiring/offers/offer-state.ts'
import { findSentOffer, hashTerms } from '#app/hiring/offers/sent-offer.server.ts'
import { announceMove } from '#app/hiring/openings/announcements.server.ts'
import { takePart } from '#app/hiring/portal/claims/taken-part.server.ts'
import { endingOf, findOwn } from '#app/hiring/portal/own-applications.server.ts'
import { lockOwn } from '#app/hiring/portal/replies.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { isUnheard } from '#app/hiring/portal/status.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { offerAnswers } from '#db/schema/offers.ts'
import { words } from '#app/hiring/portal/words/words.ts'

export type Answer = {
  /** The application. */
  id: string
  /** The version that was read. */
  offer: string
  verdict: 'accepted' | 'declined'
  name: string
  reason: string
  /** The network address of the request; only a keyed hash of it is kept. */
  address: string
}

/**
 * Answers the offer of an own application, once: the same answer again changes nothing. Accepting makes the candidate
 * hired from the first day of the offer; declining ends the application.
 */
export const answerOffer = (ctx: PortalContext, input: Answer): Promise<{ isNew: boolean }> =>
  transaction(ctx, async (tx) => {
    await findOwn(tx, input.id)
    await lockOwn(tx, input.id)
    const own = await findOwn(tx, input.id)
    const sent = await findSentOffer(tx, input.id)
    if (!sent) throw new NotFound()
    if (sent.answer?.verdict === input.verdict && sent.id === input.offer) return { isNew: false }
    refuseLate(sent, input, tx.now)
    const ending = endingOf(own)
    if (ending && !isUnheard(ending, tx.now)) throw new Invalid(words.withdrawal.closed)
    if (ending) await takeBack(tx, [ending.id])
    await takePart(tx, input.id)
    await writeAnswer(tx, input, hashTerms(sent))
    await carryOn(tx, input, own.openingId)
    await record(tx, {
      verb: input.verdict === 'accepted' ? 'offer.accepted' : 'offer.declined',
      subject: { type: 'candidacy', id: input.id },
      data: { number: sent.number },
    })
    await tellBoth(tx, input, own)
    return { isNew: true }
  })

type Sent = NonNullable<Awaited<ReturnType<typeof findSentOffer>>>

const { refusals } = words.offer

function refuseLate(sent: Sent, { offer }: Answer, now: Date): void {
  const state = sentStateOf(sent, now)
  if (state !== 'open') throw new Invalid(refusals[state])
  if (sent.id !== offer) throw new Invalid(refusals.newer)
}

const writeAnswer = (tx: InPortal, input: Answer, versionHash: string) =>
  tx.db.insert(offerAnswers).values({
    orgId: tx.org.id,
    id: newId(),
    versionId: input.offer,
    verdict: input.verdict,
    typedName: input.name,
    reason: input.reason,
    versionHash,
    addressHash: createHmac('sha256', tx.services.secret)
      .update(`offer answer from ${input.address}`)
      .digest('hex'),
    at: tx.now,
  })

async function carryOn(tx: InPortal, { id, verdict, reason }: Answer, openingId: string) {
  if (verdict === 'accepted') {
    await endCandidacies(tx, [id], { outcome: 'hired', reason: '' })
    await announceMove(tx, openingId, 'hire')
    return
  }
  const why = reason === '' ? 'Declined our offer' : `Declined our offer: ${reason}`
  await endCandidacies(tx, [id], { outcome: 'withdrawn', reason: why })
}

type Own = Awaited<ReturnType<typeof findOwn>>

async function tellBoth(tx: InPortal, { id, offer, verdict, name }: Answer, own: Own) {
  const people = await listRunning(tx, own.openingId)
  await tellMembers(tx, {
    key: `${offer}:answered`,
    candidacyId: id,
    memberIds: people.map((person) => person.id),
    news: `${own.name} ${verdict} the offer for ${own.title}`,
  })
  await queueMail(tx, {
    key: `offer:${offer}:answered`,
    to: own.email,
    ...(await ownWordsFor(tx, 'offer-answered', {
      name: own.name,
      title: own.title,
      answer: verdict === 'accepted' ? words.offer.accept.mail : words.offer.decline.mail,
      signed: name,
      link: portalAddress(tx.services.origin, tx.org.slug, tx.actor.id),
      organisation: tx.org.name,
    })),
  })
}
