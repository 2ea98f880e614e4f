import { describe, expect, test } from 'vitest'
import { saveWords } from '#app/accounts/mail-templates/own-words.server.ts'
import { approveOffer, listAwaitedOffers } from '#app/hiring/offers/approval/approvals.server.ts'
import { setBand, showBand } from '#app/hiring/offers/band/bands.server.ts'
import { saveTemplate, showTemplate } from '#app/hiring/offers/letter/template.server.ts'
import { listOffers } from '#app/hiring/offers/list/offer-list.server.ts'
import { makeVersion } from '#app/hiring/offers/making/making.server.ts'
import { startVersion } from '#app/hiring/offers/making/new-version.server.ts'
import { showOffer } from '#app/hiring/offers/page/offer-page.server.ts'
import { sendOffer, takeBackOffer } from '#app/hiring/offers/steps/steps.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { addDecided, addSent, offerTo, openOfferWorld } from '#test/hiring/offers/world.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addOpening } from '#test/support/openings.ts'

const people = openOfferWorld()

describe('making an offer', () => {
  test('follows a decision to hire, by those who run the opening', async () => {
    const { id } = await addCandidacy(people.manager, people.openingId)
    const offer = offerTo(id)
    await expect(makeVersion(people.manager, offer)).rejects.toThrow(/decision/)
    const decided = await addDecided(people)
    const made = offerTo(decided.candidacyId)
    await expect(makeVersion(people.interviewer, made)).rejects.toThrow(Forbidden)
    await expect(showOffer(people.interviewer, decided.candidacyId)).rejects.toThrow(Forbidden)
    await expect(showOffer(people.stranger, decided.candidacyId)).rejects.toThrow(NotFound)
    await makeVersion(people.manager, made)
    await expect(makeVersion(people.recruiter, made)).rejects.toThrow(Conflict)
    const shown = await showOffer(people.manager, decided.candidacyId)
    expect(shown).toMatchObject({ ended: null, offer: { state: 'ready' } })
  })

  test('has a letter that says it all and nothing that is not offered', async () => {
    const { candidacyId } = await addDecided(people)
    const conditions = 'Subject to:\n\n- a **right to work**'
    await makeVersion(people.manager, offerTo(candidacyId, { conditions, bonus: 5000 }))
    const { offer } = await showOffer(people.manager, candidacyId)
    const letter = offer?.letter.replaceAll(/ +/g, ' ')
    expect(letter).toContain('| Base pay | $90,000 a year |')
    expect(letter).toContain('| Bonus at target | $5,000 a year |')
    expect(letter).not.toContain('Equity')
    expect(letter).toContain('- a **right to work**')
    expect(letter).toContain('9 March 2026 at 23:59 (UTC)')
    expect(offer).toMatchObject({ state: 'ready', number: 1 })
  })

  test('outside the band or the budget needs a reason and somebody who approves', async () => {
    const { id: openingId } = await addOpening(people.manager)
    const { candidacyId } = await addDecided({ ...people, openingId })
    const band = { min: 70_000, max: 85_000, currency: 'USD', period: 'year' as const }
    await expect(
      setBand(people.recruiter, { ...band, openingId, version: 0, budget: null }),
    ).rejects.toThrow(Forbidden)
    await setBand(people.manager, { ...band, openingId, version: 0, budget: null })
    await expect(
      setBand(people.admin, { ...band, openingId, version: 0, budget: 1 }),
    ).rejects.toThrow(Conflict)
    const high = offerTo(candidacyId)
    await expect(makeVersion(people.manager, high)).rejects.toMatchObject({
      detail: { fields: { exceptionReason: [expect.stringContaining('above the band')] } },
    })
    const explained = { ...high, exceptionReason: 'She leads the team.' }
    await expect(makeVersion(people.manager, explained)).rejects.toMatchObject({
      detail: { fields: { approvers: [expect.stringContaining('approves')] } },
    })
    await makeVersion(people.manager, { ...explained, approvers: [people.admin.actor.id] })
    expect((await showOffer(people.manager, candidacyId)).offer).toMatchObject({
      state: 'in-approval',
      exceptionReason: 'She leads the team.',
      band: '$70,000–$85,000 a year: the base pay is above it',
    })
  })

  test('counts what is promised to others against the budget', async () => {
    const { id: openingId } = await addOpening(people.manager)
    const { candidacyId } = await addSent({ ...people, openingId })
    expect((await showBand(people.manager, openingId)).promised).toBe(90_000)
    expect((await startVersion(people.manager, candidacyId)).promised).toBe(0)
    await takeBackOffer(people.manager, { candidacyId, reason: 'Budget.' })
    expect((await showBand(people.manager, openingId)).promised).toBe(0)
  })

  test('holds it against band and budget again when it is approved and when it is sent', async () => {
    const { id: openingId } = await addOpening(people.manager)
    const here = { ...people, openingId }
    const pay = { min: 70_000, max: 95_000, currency: 'USD', period: 'year' as const }
    const budget = 100_000
    await setBand(people.manager, { ...pay, openingId, version: 0, budget })
    const [first, second, third] = [
      await addDecided(here),
      await addDecided(here),
      await addDecided(here),
    ]
    const make = (candidacyId: string, change = {}) =>
      makeVersion(people.manager, offerTo(candidacyId, change))
    await make(first.candidacyId)
    await make(second.candidacyId)
    const approvers = [people.admin.actor.id]
    await make(third.candidacyId, { approvers })
    const send = (candidacyId: string, number = 1) =>
      sendOffer(people.manager, { candidacyId, number })
    const sent = await Promise.allSettled([send(first.candidacyId), send(second.candidacyId)])
    expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const late = sent[0].status === 'rejected' ? first : second
    await expect(send(late.candidacyId)).rejects.toThrow('its budget is')
    const say = (verdict: 'approved' | 'declined', comment = '') =>
      approveOffer(people.admin, { ...third, number: 1, verdict, comment })
    await expect(say('approved')).rejects.toThrow('Make a new version')
    const { offer } = await showOffer(people.admin, third.candidacyId)
    expect(offer?.unfit).toContain('its budget is')
    expect(offer?.band).toBe('$70,000–$95,000 a year: the base pay is inside it')
    await say('declined', 'Too much in sum.')
    const exceptionReason = 'Two seats, agreed with finance.'
    await make(late.candidacyId, { after: 1, exceptionReason, approvers })
    const { candidacyId } = late
    await approveOffer(people.admin, { candidacyId, number: 2, verdict: 'approved', comment: '' })
    await send(candidacyId, 2)
    expect((await showOffer(people.manager, candidacyId)).offer).toMatchObject({
      state: 'sent',
      unfit: null,
    })
  })
})

describe('approval', () => {
  test('goes in the named order, and a new version starts anew', async () => {
    const { candidacyId } = await addDecided(people)
    const approvers = [people.admin.actor.id, people.recruiter.actor.id]
    const made = offerTo(candidacyId, { approvers })
    await expect(
      makeVersion(people.manager, { ...made, approvers: [people.manager.actor.id] }),
    ).rejects.toThrow(/Nobody approves an offer they made/)
    await makeVersion(people.manager, made)
    const verdict = { candidacyId, number: 1, verdict: 'approved' as const, comment: '' }
    await expect(sendOffer(people.manager, { candidacyId, number: 1 })).rejects.toThrow(/approved/)
    await expect(approveOffer(people.recruiter, verdict)).rejects.toThrow(/Adil/)
    await expect(approveOffer(people.manager, verdict)).rejects.toThrow(Forbidden)
    const awaited = (ctx: typeof people.admin) => transaction(ctx, listAwaitedOffers)
    expect((await awaited(people.admin)).map((one) => one.candidacyId)).toContain(candidacyId)
    expect((await awaited(people.recruiter)).map((one) => one.candidacyId)).not.toContain(
      candidacyId,
    )
    await approveOffer(people.admin, verdict)
    await expect(approveOffer(people.admin, verdict)).rejects.toThrow(Forbidden)
    expect((await awaited(people.recruiter)).map((one) => one.candidacyId)).toContain(candidacyId)
    const declined = { ...verdict, verdict: 'declined' as const }
    await expect(approveOffer(people.recruiter, declined)).rejects.toThrow(Invalid)
    await approveOffer(people.recruiter, { ...declined, comment: 'Too little for the market.' })
    expect((await showOffer(people.manager, candidacyId)).offer?.state).toBe('objected')
    await makeVersion(people.manager, { ...made, after: 1, base: 95_000 })
    const { offer, trail } = await showOffer(people.manager, candidacyId)
    expect(offer).toMatchObject({ state: 'in-approval', number: 2 })
    expect(trail.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Version 1 approved by Adil', 'Version 1 declined by Rita']),
    )
    await expect(approveOffer(people.admin, verdict)).rejects.toThrow(/newest/)
  })

  test('two verdicts of one approver at once are one', async () => {
    const { candidacyId } = await addDecided(people)
    await makeVersion(people.manager, offerTo(candidacyId, { approvers: [people.admin.actor.id] }))
    const verdict = { candidacyId, number: 1, verdict: 'approved' as const, comment: '' }
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => approveOffer(people.admin, verdict)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('the list holds what a member runs or approves', async () => {
  const { candidacyId } = await addSent(people)
  const listed = async (ctx: typeof people.manager) =>
    (await listOffers(ctx)).offers.filter((one) => one.candidacyId === candidacyId)
  expect(await listed(people.manager)).toMatchObject([{ state: 'sent', number: 1 }])
  expect(await listed(people.recruiter)).toHaveLength(1)
  await expect(listOffers(people.interviewer)).rejects.toThrow(Forbidden)
  expect((await listOffers(people.stranger)).offers).toEqual([])
})

test('the list names whom it was decided to hire until somebody makes the offer', async () => {
  const { candidacyId } = await addDecided(people)
  const waits = async (ctx: typeof people.manager) =>
    (await listOffers(ctx)).unoffered.some((one) => one.candidacyId === candidacyId)
  const asked = () => Promise.all([people.manager, people.recruiter, people.stranger].map(waits))
  expect(await asked()).toEqual([true, true, false])
  await makeVersion(people.manager, offerTo(candidacyId))
  expect(await asked()).toEqual([false, false, false])
})

test('the organisation’s own letter has to say what binds, and is not overwritten unseen', async () => {
  const { number, markdown } = await showTemplate(people.admin)
  await expect(showTemplate(people.manager)).rejects.toThrow(Forbidden)
  await expect(saveTemplate(people.admin, { markdown: 'Hello', after: number })).rejects.toThrow(
    /has to say/,
  )
  await saveTemplate(people.admin, { markdown: `${markdown}\nBring {{name}}.`, after: number })
  await expect(saveTemplate(people.admin, { markdown, after: number })).rejects.toThrow(Conflict)
})

test('the mail about an offer is in the organisation’s own words', async () => {
  const words = { subject: 'An offer, {{name}}', text: 'Until {{answer_by}}: {{link}}', version: 0 }
  await saveWords(people.admin, 'offer-sent', words)
  await addSent(people)
  const mails = await waitingMails(people.admin.db as Database, people.admin.services.secret)
  expect(mails.filter(({ subject }) => subject.startsWith('An offer, '))).toHaveLength(1)
})
