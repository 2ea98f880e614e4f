import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { followDraft } from '#app/assistant/drafts/following.server.ts'
import { tallyOf } from '#app/assistant/spending/ledger.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { findOffersPage } from '#app/writing/documents/offers/offers-page.server.ts'
import {
  cancelOffer,
  findLatestOffer,
  findOffer,
  startOffers,
  takeOffer,
} from '#app/writing/documents/offers/offers.server.ts'
import { placeInOffer, readSoFar } from '#app/writing/documents/offers/place-in-offer.ts'
import { findSectionPage } from '#app/writing/documents/sections/section-page.server.ts'
import { saveSection } from '#app/writing/documents/sections/saving.server.ts'
import { findProvenance } from '#app/writing/documents/provenance/provenance.server.ts'
import { draftedSchema } from '#app/writing/drafting/drafted.ts'
import { findVersions } from '#app/writing/documents/history/versions.server.ts'
import { transaction } from '#db/connection.server.ts'
import { calls, drafts } from '#db/schema/assistant.ts'
import { passages } from '#db/schema/documents.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { nameModel } from '#test/support/model/endpoint.ts'
import { startModelServer, type ModelServer } from '#test/support/model/model-server.ts'
import { addMember } from '#test/support/people.ts'
import { addDocument, addWriters } from '#test/support/writing/documents.ts'
import type { SmallDesk } from '#test/support/writing/small-desk.ts'

let data: TestDatabase
let model: ModelServer
let planner: Context
let owner: Context
let viewer: Context
let desk: SmallDesk
let documentId: string
let problem: string
let evidence: string

beforeAll(async () => {
  data = await openTestDatabase()
  model = await startModelServer()
  ;({ planner, viewer } = await addWriters(data.database))
  owner = await addMember(data.database, planner.org, 'owner')
})
afterAll(async () => {
  await model.close()
  await data.close()
})
beforeEach(async () => {
  model.reset({ says: 'Handling takes 11.5 min today. It costs 77 francs.' })
  await nameModel(owner, model.url)
  ;({ desk, id: documentId, problem, evidence } = await addDocument(planner))
})

const page = (ctx = planner) => findOffersPage(ctx, desk, documentId)
const offerOf = async (sectionId: string) =>
  (await page()).sections.find(({ id }) => id === sectionId)?.offer ?? null
const bodyOf = async (sectionId: string) =>
  (await findSectionPage(planner, desk, { documentId, sectionId })).section.body

async function written(sectionId: string) {
  await startOffers(planner, desk, { documentId, sectionId })
  const offer = await offerOf(sectionId)
  const signal = new AbortController().signal
  for await (const _ of followDraft(planner, offer?.id ?? '', { from: 0, signal })) continue
  return (await offerOf(sectionId))!
}

test('an offer stands beside the document, checked against its facts, until a person takes it', async () => {
  const before = await bodyOf(evidence)
  const offer = await written(evidence)
  const cites = ['Handle time today']
  expect(offer).toMatchObject({ state: 'done', taken: false, cites, model: 'test-model' })
  expect(offer.unsupported.join()).toContain('77')
  expect(offer.unsupported.join()).not.toContain('11.5')
  expect(await bodyOf(evidence)).toBe(before)
  await takeOffer(planner, { documentId, offerId: offer.id })
  expect(await bodyOf(evidence)).toBe(offer.text)
  expect(await offerOf(evidence)).toMatchObject({ taken: true })
  const { versions } = await findVersions(planner, { documentId, sectionId: evidence })
  expect(versions.length).toBeGreaterThan(1)
  const rows = await transaction(planner, (tx) => tx.db.select().from(passages))
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        sectionId: evidence,
        sentence: 'Handling takes 11.5 min today.',
        writtenBy: 'model',
        prompt: 'writing/draft-section',
        model: 'test-model',
        cites: ['F1'],
      }),
    ]),
  )
})

test('nothing is written before a person has decided, and what they decided is sent as theirs', async () => {
  const asked = { documentId, sectionId: problem }
  await expect(startOffers(planner, desk, asked)).rejects.toBeInstanceOf(Invalid)
  expect(model.requests).toHaveLength(0)
  const { judgement, section } = await findSectionPage(planner, desk, asked)
  const decided = Object.fromEntries(judgement.map(({ key }) => [key, 'Agents wait too long.']))
  const { version } = section
  await saveSection(planner, { ...asked, body: '', judgement: decided, version })
  await written(problem)
  expect(model.requests[0]?.text).toContain('Agents wait too long.')
})

const mail = 'ana.silva@mail.example.test'

async function writtenAbout(text: string) {
  const place = { documentId, sectionId: evidence }
  const { version } = (await findSectionPage(planner, desk, place)).section
  await saveSection(planner, { ...place, version, body: text })
  return written(evidence)
}

test('what was replaced before a draft was asked for stands beside it and its sentences, by number alone', async () => {
  const offer = await writtenAbout(`Ask ${mail} or call +1 303 555 0147.`)
  const words =
    'Replaced before it was sent: 1 e-mail address ([email 1]) and 1 phone number ([phone 1]).'
  expect(model.requests[0]?.text).toContain('Ask [email 1] or call [phone 1].')
  expect(offer.replaced).toBe(words)
  await takeOffer(planner, { documentId, offerId: offer.id })
  const { passages: made } = await findProvenance(planner, documentId)
  expect(made.filter(({ writtenBy }) => writtenBy === 'model')).toEqual([
    expect.objectContaining({ replaced: words }),
    expect.objectContaining({ replaced: words }),
  ])
  const ledger = await transaction(planner, (tx) => tx.db.select().from(calls).orderBy(calls.id))
  expect(JSON.stringify(ledger)).not.toMatch(/ana\.silva|555/)
})

test('its output is known by a hash, which a changed one does not match', async () => {
  const { id: offerId } = await written(evidence)
  await takeOffer(planner, { documentId, offerId })
  const outputs = async () => {
    const { passages: made } = await findProvenance(planner, documentId)
    return made.filter(({ writtenBy }) => writtenBy === 'model').map(({ output }) => output)
  }
  const kept = { hash: expect.stringMatching(/^[0-9a-f]{64}$/), stands: true }
  expect(await outputs()).toEqual([kept, kept])
  const change = (set: Partial<typeof drafts.$inferInsert>) =>
    transaction(planner, (tx) => tx.db.update(drafts).set(set).where(eq(drafts.id, offerId)))
  const { output } = await findOffer(planner, { documentId, offerId })
  await change({ output: { ...draftedSchema.parse(output), questions: ['Who pays?'] } })
  const changed = { ...kept, stands: false }
  expect(await outputs()).toEqual([changed, changed])
  await change({ outputHash: '' })
  expect(await outputs()).toEqual([null, null])
})

test('where nothing is to be replaced, it is sent as it stands, and that is told', async () => {
  await nameModel(owner, model.url, { redacts: false })
  const offer = await writtenAbout(`Ask ${mail}.`)
  expect(model.requests[0]?.text).toContain(mail)
  expect(offer.replaced).toBe('Personal data in what was sent went out as it stood.')
})

test('a cut stream leaves the document as it was, and its text cannot be taken', async () => {
  model.next({ kind: 'cut', how: 'reset' })
  const before = await bodyOf(evidence)
  const offer = await written(evidence)
  expect(offer).toMatchObject({ state: 'failed', fault: /ended in the middle/ })
  expect(offer.text).not.toBe('')
  const taking = takeOffer(planner, { documentId, offerId: offer.id })
  await expect(taking).rejects.toBeInstanceOf(Invalid)
  expect(await bodyOf(evidence)).toBe(before)
})

test('its call is under way before whoever asked is answered, and is found without the offer’s name', async () => {
  model.next({ kind: 'silence' })
  await startOffers(planner, desk, { documentId, sectionId: evidence })
  expect(await transaction(planner, tallyOf)).toMatchObject({ open: 1 })
  const place = { documentId, sectionId: evidence }
  const { id } = await findLatestOffer(planner, place)
  expect(id).toBe((await offerOf(evidence))?.id)
  await expect(findLatestOffer(viewer, place)).rejects.toBeInstanceOf(Forbidden)
  const unwritten = { documentId, sectionId: problem }
  await expect(findLatestOffer(planner, unwritten)).rejects.toBeInstanceOf(NotFound)
  await cancelOffer(planner, { documentId, offerId: id })
})

test('a reader who lost the connection goes on in the same offer, and begins another from its start', () => {
  expect(readSoFar(placeInOffer('one', 12), 'one')).toBe(12)
  expect(readSoFar(placeInOffer('other', 12), 'one')).toBe(0)
  for (const strange of [null, '', 'one', 'one:', 'one:-3', 'one:x'])
    expect(readSoFar(strange, 'one')).toBe(0)
})

test('a cancelled one is no offer, and frees the call', async () => {
  model.reset({ tokenMs: 40, says: 'Words. '.repeat(100) })
  await startOffers(planner, desk, { documentId, sectionId: evidence })
  const offer = await offerOf(evidence)
  expect(offer).toMatchObject({ state: 'writing' })
  await cancelOffer(planner, { documentId, offerId: offer!.id })
  expect(await offerOf(evidence)).toMatchObject({ state: 'cancelled' })
  await expect.poll(model.open).toBe(0)
})

test('is for those who may edit the document, and for that document', async () => {
  const { id: offerId } = await written(evidence)
  await expect(page(viewer)).rejects.toBeInstanceOf(Forbidden)
  await expect(takeOffer(viewer, { documentId, offerId })).rejects.toBeInstanceOf(Forbidden)
  const other = await addDocument(planner)
  const place = { documentId: other.id, offerId }
  await expect(findOffer(planner, place)).rejects.toBeInstanceOf(NotFound)
})

test('without a model the page says so', async () => {
  await nameModel(owner, '', { model: '', key: '' })
  expect((await page()).assistant).toMatchObject({ available: false })
  const starting = startOffers(planner, desk, { documentId, sectionId: evidence })
  await expect(starting).rejects.toThrow(/facts/)
})
