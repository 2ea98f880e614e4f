import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { makeVersion } from '#app/hiring/offers/making/making.server.ts'
import { startVersion } from '#app/hiring/offers/making/new-version.server.ts'
import { showOffer } from '#app/hiring/offers/page/offer-page.server.ts'
import { addDecided, offerTo } from '#test/hiring/offers/world.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, formsOf, textOf, valuesOf } from '#test/support/web/forms.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let owner: Context
let first: Context

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager', 'Mona')
  owner = await addMember(database, org, 'owner', 'Amara')
  first = await addMember(database, org, 'admin', 'Priya')
})
afterAll(() => web.close())

/** An offer that both have to approve, and the form of its next version as this person finds it. */
async function nextVersion(by: Context) {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  const approvers = [first.actor.id, owner.actor.id]
  await makeVersion(manager, offerTo(candidacyId, { approvers }))
  const path = `/${manager.org.slug}/candidacies/${candidacyId}/offer/new`
  const visitor = await web.as(by)
  const read = async () => {
    const page = await (await visitor.get(path)).text()
    const form = formsOf(page).find(({ controls }) => controls.some(({ name }) => name === 'base'))
    return { page, fields: form ? valuesOf(form) : {} }
  }
  return { candidacyId, read, post: (fields = {}) => visitor.post(path, fields) }
}

const numberOf = async (candidacyId: string) =>
  (await showOffer(manager, candidacyId)).offer?.number

const chosenIn = (page: string) =>
  elementsOf(page)
    .filter((one) => one.tagName === 'option' && attributeOf(one, 'selected') !== undefined)
    .map(textOf)

test('whoever approves a version sees their own step when they make the next one, and has to hand it on', async () => {
  const { candidacyId, read, post } = await nextVersion(owner)
  const { page, fields } = await read()
  expect(chosenIn(page)).toEqual(expect.arrayContaining(['Priya', 'Amara (you)']))
  expect(page).toContain('somebody else takes this step')
  const refused = await post(fields)
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Nobody approves an offer they made')
  expect(await numberOf(candidacyId)).toBe(1)
  const saved = await post({ ...fields, 'approvers[1]': manager.actor.id })
  expect(saved.status).toBe(303)
  const { offer } = await showOffer(manager, candidacyId)
  expect(offer?.steps.map(({ name }) => name)).toEqual(['Priya', 'Mona'])
})

test('whoever made it finds the steps as they were', async () => {
  const { candidacyId, read, post } = await nextVersion(manager)
  const { page, fields } = await read()
  expect(page).not.toContain('(you)')
  expect(page).not.toContain('somebody else takes this step')
  expect((await post(fields)).status).toBe(303)
  expect(await numberOf(candidacyId)).toBe(2)
})

test('whoever has left since keeps their place in the form until somebody else is chosen', async () => {
  const { candidacyId, read, post } = await nextVersion(manager)
  await removeMember(owner, { memberId: first.actor.id })
  const { page, fields } = await read()
  expect(chosenIn(page)).toContain('Priya (may not approve any more)')
  expect((await post(fields)).status).toBe(400)
  expect(await numberOf(candidacyId)).toBe(1)
  expect((await post({ ...fields, 'approvers[0]': '' })).status).toBe(303)
})

test('whoever approves reads the terms before the form that approves them', async () => {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  await makeVersion(manager, offerTo(candidacyId, { approvers: [owner.actor.id] }))
  const visitor = await web.as(owner)
  const page = await visitor.get(`/${manager.org.slug}/candidacies/${candidacyId}/offer`)
  expect(await page.text()).toMatch(/<h2[^>]*>Version 1<[^]*<h2[^>]*>Approval</)
})

test('the four pages of a candidacy share one row of tabs', async () => {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  const page = `/${manager.org.slug}/candidacies/${candidacyId}`
  const visitor = await web.as(manager)
  const tabsAt = async (path: string) => {
    const found = elementsOf(await (await visitor.get(path)).text())
    const row = found.find((one) => attributeOf(one, 'aria-label') === 'Parts of the candidacy')
    return row && textOf(row)
  }
  for (const part of ['', '/interviews', '/debrief', '/offer'])
    expect(await tabsAt(`${page}${part}`)).toBe('ApplicationInterviewsDebriefOffer')
})

test('whoever declines says why at the field, on the page of the offer, and keeps their words', async () => {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  await makeVersion(manager, offerTo(candidacyId, { approvers: [owner.actor.id] }))
  const path = `/${manager.org.slug}/candidacies/${candidacyId}/offer`
  const visitor = await web.as(owner)
  const decline = { verdict: 'declined', number: '1' }
  const empty = await visitor.post(path, { ...decline, comment: ' ' })
  expect(empty.status).toBe(400)
  const page = elementsOf(await empty.text())
  const folded = page.find((one) => one.tagName === 'details' && textOf(one).includes('Decline…'))
  expect(folded && attributeOf(folded, 'open')).toBeDefined()
  const faults = page.filter((one) => attributeOf(one, 'class') === 'field-error').map(textOf)
  expect(faults).toEqual(['Say what would have to change.'])
  await makeVersion(manager, offerTo(candidacyId, { after: 1 }))
  const late = await visitor.post(path, { ...decline, comment: 'Too far from the others.' })
  expect(late.status).toBe(400)
  expect(await late.text()).toMatch(/not the newest[^]*Too far from the others\./)
})

test('whoever comes too late with a verdict, or may not give one any more, has their words back and reads why', async () => {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  const path = `/${manager.org.slug}/candidacies/${candidacyId}/offer`
  const comment = 'Fair beside the team.'
  const visitor = await web.as(owner)
  const approve = async (number: string) => {
    const answer = await visitor.post(path, { verdict: 'approved', number, comment })
    return { status: answer.status, page: await answer.text() }
  }
  await makeVersion(manager, offerTo(candidacyId, { approvers: [owner.actor.id] }))
  expect((await approve('1')).status).toBe(303)
  const again = await approve('1')
  expect(again.status).toBe(403)
  expect(again.page).toMatch(/You have given your verdict[^]*Fair beside the team\./)
  const { database } = web.data
  const guest = await addMember(database, manager.org, 'interviewer', 'Gus')
  const outsider = await web.as(guest)
  const barred = await outsider.post(path, { verdict: 'approved', number: '1', comment })
  expect(barred.status).toBe(403)
  expect(await barred.text()).toMatch(/those who approve it[^]*Fair beside the team\./)
})

test('whoever was named before stays on the list where more people may approve than it holds', async () => {
  const { org } = manager
  const { database } = web.data
  const crowd = Array.from({ length: 300 }, (_, at) => `Anna ${String(at).padStart(3, '0')}`)
  for (const name of crowd) await addMember(database, org, 'admin', name)
  const zoe = await addMember(database, org, 'admin', 'Zoe')
  const { id: openingId } = await addOpening(manager)
  const { candidacyId } = await addDecided({ manager, openingId })
  await makeVersion(manager, offerTo(candidacyId, { approvers: [zoe.actor.id] }))
  const { people } = await startVersion(manager, candidacyId)
  expect(people.at(-1)).toEqual({ id: zoe.actor.id, name: 'Zoe' })
  expect(people).toHaveLength(300)
})
