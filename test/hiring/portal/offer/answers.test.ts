import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listHires } from '#app/hiring/offers/hires.server.ts'
import { makeVersion } from '#app/hiring/offers/making/making.server.ts'
import { showOffer } from '#app/hiring/offers/page/offer-page.server.ts'
import { noteNegotiation, sendOffer, takeBackOffer } from '#app/hiring/offers/steps/steps.server.ts'
import { answerOffer } from '#app/hiring/portal/offer/answers.server.ts'
import type { Answer } from '#app/hiring/portal/offer/answers.server.ts'
import { showOwnOffer } from '#app/hiring/portal/offer/own-offer.server.ts'
import { showOwn } from '#app/hiring/portal/own/own-page.server.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { offerAnswers, offers, offerVersions } from '#db/schema/offers.ts'
import { outbox } from '#db/schema/queue.ts'
import {
  addDecided,
  addSent,
  inPortal,
  offerTo,
  openOfferWorld,
} from '#test/hiring/offers/world.ts'
import { addOpening } from '#test/support/openings.ts'
import { waitingMails } from '#test/support/mails.ts'

const people = openOfferWorld()
const hour = 60 * 60 * 1000

const answering = (
  portal: PortalContext,
  id: string,
  change: Partial<Answer> = {},
): Promise<{ isNew: boolean }> =>
  showOwnOffer(portal, id).then(({ offer }) =>
    answerOffer(portal, {
      id,
      offer,
      verdict: 'accepted',
      name: 'Ada Quist',
      reason: '',
      address: '192.0.2.7',
      ...change,
    }),
  )

const endingsOf = (candidacyId: string) =>
  transaction(people.manager, (tx) =>
    tx.db
      .select({ outcome: candidacyEndings.outcome, reason: candidacyEndings.reason })
      .from(candidacyEndings)
      .where(
        and(eq(candidacyEndings.orgId, tx.org.id), eq(candidacyEndings.candidacyId, candidacyId)),
      ),
  )

const answersOf = (candidacyId: string) =>
  transaction(people.manager, (tx) =>
    tx.db
      .select({ answer: offerAnswers })
      .from(offerAnswers)
      .innerJoin(offerVersions, eq(offerVersions.id, offerAnswers.versionId))
      .innerJoin(offers, eq(offers.id, offerVersions.offerId))
      .where(and(eq(offerAnswers.orgId, tx.org.id), eq(offers.candidacyId, candidacyId))),
  )

const subjects = async () =>
  (await waitingMails(people.opened.database, people.manager.services.secret)).map(
    ({ subject }) => subject,
  )

describe('the candidate', () => {
  test('sees what was sent and never what is drafted or noted', async () => {
    const { candidacyId, portal } = await addSent(people)
    const before = await showOwnOffer(portal, candidacyId)
    await noteNegotiation(people.manager, { candidacyId, text: 'Wants 95, would take 92.' })
    await makeVersion(people.manager, offerTo(candidacyId, { after: 1, base: 92_000 }))
    expect(await showOwnOffer(portal, candidacyId)).toEqual(before)
    expect((await showOffer(people.manager, candidacyId)).offer?.outWith).toBe(1)
    await sendOffer(people.manager, { candidacyId, number: 2 })
    const after = await showOwnOffer(portal, candidacyId)
    expect(after.facts[0]).toEqual({ label: 'Base pay', value: '$92,000 a year' })
    await expect(answering(portal, candidacyId, { offer: before.offer })).rejects.toThrow(/newer/)
    const undecided = await addDecided(people)
    const other = await inPortal(people.manager, undecided.candidacyId)
    await expect(showOwnOffer(other, undecided.candidacyId)).rejects.toThrow(NotFound)
    await expect(showOwnOffer(other, candidacyId)).rejects.toThrow(NotFound)
  })

  test('accepts with a typed name: hired from the first day of the offer', async () => {
    const { id: openingId } = await addOpening(people.manager)
    const { candidacyId, portal } = await addSent({ ...people, openingId })
    await transaction(people.manager, (tx) =>
      tx.db
        .update(candidacies)
        .set({ unconfirmed: true })
        .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))),
    )
    expect(await answering(portal, candidacyId)).toEqual({ isNew: true })
    expect(await showCandidacy(people.manager, candidacyId)).toMatchObject({ unconfirmed: false })
    expect(await answering(portal, candidacyId)).toEqual({ isNew: false })
    await expect(answering(portal, candidacyId, { verdict: 'declined' })).rejects.toThrow(Invalid)
    expect(await endingsOf(candidacyId)).toEqual([{ outcome: 'hired', reason: '' }])
    const hires = await transaction(people.manager, (tx) => listHires(tx, openingId))
    expect(hires).toEqual([
      {
        candidacyId,
        name: 'Ada Quist',
        startsOn: '2026-05-04',
        decidedBy: people.manager.actor.id,
      },
    ])
    const [kept] = await answersOf(candidacyId)
    expect(kept?.answer).toMatchObject({ typedName: 'Ada Quist', verdict: 'accepted' })
    expect(kept?.answer.versionHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain('192.0.2.7')
    expect((await showOwn(portal, candidacyId)).standing.label).toBe('Offer accepted')
    expect((await showOffer(people.manager, candidacyId)).offer?.state).toBe('accepted')
    expect((await subjects()).join('\n')).toContain('Ada Quist accepted the offer for')
    const moved = await jobsTransaction({ db: people.opened.database }, (tx) =>
      tx.db
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.kind, 'opening.moved')),
    )
    expect(moved.map(({ payload }) => payload)).toContainEqual({
      opening: openingId,
      cause: 'hire',
    })
    await expect(makeVersion(people.manager, offerTo(candidacyId, { after: 1 }))).rejects.toThrow(
      /accepted/,
    )
    await expect(
      takeBackOffer(people.manager, { candidacyId, reason: 'Too late.' }),
    ).rejects.toThrow(Invalid)
  })

  test('twenty acceptances around the last moment are one', async () => {
    const { candidacyId, portal } = await addSent(people)
    const { offer, expiresAt } = await showOwnOffer(portal, candidacyId)
    const last = new Date(expiresAt).getTime()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        answerOffer(
          { ...portal, now: new Date(last + (at % 2 === 0 ? -1 : 1)) },
          {
            id: candidacyId,
            offer,
            verdict: 'accepted',
            name: 'Ada Quist',
            reason: '',
            address: '',
          },
        ),
      ),
    )
    const settled = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(settled.filter(({ isNew }) => isNew)).toHaveLength(1)
    const [kept, ...more] = await answersOf(candidacyId)
    expect(more).toEqual([])
    expect(kept!.answer.at.getTime()).toBeLessThan(last)
    expect(await endingsOf(candidacyId)).toHaveLength(1)
  })

  test('of accepting, declining and taking back at once, one happens', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { candidacyId, portal } = await addSent(people)
      const tries = await Promise.allSettled<unknown>([
        answering(portal, candidacyId),
        answering(portal, candidacyId, { verdict: 'declined' }),
        takeBackOffer(people.manager, { candidacyId, reason: 'Budget.' }),
      ])
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  test('declines with a reason, which ends the application', async () => {
    const { candidacyId, portal } = await addSent(people)
    await answering(portal, candidacyId, { verdict: 'declined', reason: 'Another offer.' })
    expect(await endingsOf(candidacyId)).toEqual([
      { outcome: 'withdrawn', reason: 'Declined our offer: Another offer.' },
    ])
    expect((await showOwn(portal, candidacyId)).standing.label).toBe('Offer declined')
  })

  test('cannot answer what ran out, was taken back, or belongs to a closed application', async () => {
    const late = await addSent(people)
    const { expiresAt } = await showOwnOffer(late.portal, late.candidacyId)
    const after = { ...late.portal, now: new Date(new Date(expiresAt).getTime() + hour) }
    await expect(answering(after, late.candidacyId)).rejects.toThrow(/run out/)
    expect((await showOwn(after, late.candidacyId)).standing.label).toBe('Offer ran out')
    const taken = await addSent(people)
    await takeBackOffer(people.manager, { candidacyId: taken.candidacyId, reason: 'Budget.' })
    await expect(answering(taken.portal, taken.candidacyId)).rejects.toThrow(/taken back/)
    const closed = await addSent(people)
    await rejectCandidacies(people.manager, {
      openingId: people.openingId,
      candidacyIds: [closed.candidacyId],
      reason: 'By mistake',
      message: null,
    })
    const soon = { ...closed.portal, now: new Date(closed.portal.now.getTime() + hour) }
    await expect(answering(soon, closed.candidacyId)).rejects.toThrow(/closed/)
    expect(await answering(closed.portal, closed.candidacyId)).toEqual({ isNew: true })
  })
})
