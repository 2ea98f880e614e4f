import { like } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { approveOpening, nameApprovers } from '#app/hiring/openings/approval/approvals.server.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { moveCandidacy } from '#app/hiring/candidates/steps/moves.server.ts'
import { receiveMessage, writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { askForEverything } from '#app/hiring/rights/access/requests.server.ts'
import { askForErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { closeOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { addSomebody, findOwnCandidate } from '#test/support/candidates.ts'
import { addLoopWorld, fillAndSeal, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let admin: Context
let manager: Context
let first: Context
let second: Context
let world: LoopWorld
let interviews: string[]

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  admin = await addMember(database, org, 'admin', 'Ada')
  manager = await addMember(database, org, 'hiring-manager', 'Mina')
  first = await addMember(database, org, 'interviewer', 'Ivo')
  second = await addMember(database, org, 'interviewer', 'Jo')
  world = await addLoopWorld(manager, [first, second])
  interviews = (await schedule(manager, world)).ids
  for (const [index, interviewId] of interviews.entries()) {
    const startsAt = new Date(manager.now.getTime() - (24 + 2 * index) * 60 * 60 * 1000)
    await setInterviewTime(manager, { interviewId, version: 1, startsAt })
  }
})
afterAll(() => web.close())

const keysFor = async (ctx: Context) => (await findToday(ctx)).map(({ key }) => key)
const groupFor = async (ctx: Context, wanted: string) =>
  (await findToday(ctx)).find(({ key }) => key === wanted)

test('an interviewer finds the scorecards they owe, until they are sealed', async () => {
  const group = await groupFor(first, 'scorecards')
  expect(group?.items[0]).toMatchObject({ label: 'Ada Quist' })
  expect(group?.items[0]?.to).toMatch(/\/interviews\/[^/]+\/scorecard$/)
  for (const item of group?.items ?? []) await fillAndSeal(first, item.id, 'forecasts')
  expect(await keysFor(first)).toEqual([])
  expect(await keysFor(second)).toEqual(['scorecards'])
})

test('once all are sealed the debrief waits for the views, not yet for the decision', async () => {
  expect(await keysFor(manager)).not.toContain('debriefs')
  const owed = (await groupFor(second, 'scorecards'))?.items ?? []
  expect(interviews).toEqual(expect.arrayContaining(owed.map(({ id }) => id)))
  for (const { id } of owed) await fillAndSeal(second, id, 'pipelines')
  const group = await groupFor(first, 'debriefs')
  expect(group?.items).toMatchObject([
    { label: 'Ada Quist', to: expect.stringMatching(/debrief$/) },
  ])
  expect(group?.items[0]?.note).toContain('Your view')
})

test('a message of a candidate waits for those who run the opening until somebody answers it', async () => {
  const { candidacyId } = await addSomebody(manager, world.openingId, { name: 'Mo Writer' })
  const openingId = world.openingId
  const thread = { candidacyId, openingId, title: 'Opening', candidate: 'Mo Writer' }
  await transaction(manager, (tx) => receiveMessage(tx, { ...thread, text: 'Any news?' }))
  for (const who of [manager, admin])
    expect((await groupFor(who, 'messages'))?.items).toMatchObject([
      { label: 'Mo Writer', to: expect.stringContaining(`${candidacyId}#conversation`) },
    ])
  expect(await groupFor(first, 'messages')).toBeUndefined()
  const soon = { ...manager, now: new Date(manager.now.getTime() + 1000) }
  await writeToCandidate(soon, { candidacyId, subject: '', text: 'Next week.' })
  expect(await groupFor(soon, 'messages')).toBeUndefined()
})

test('a formal request waits for those who handle them, who get a mail', async () => {
  const { candidacyId } = await addSomebody(manager, world.openingId, { name: 'Rae Asking' })
  const { id: candidateId } = await findOwnCandidate(manager, candidacyId)
  const asked = { candidateId, askedBy: 'candidate' as const, message: '', askedAt: manager.now }
  await transaction(manager, (tx) => askForEverything(tx, asked))
  expect((await groupFor(admin, 'requests'))?.items).toMatchObject([
    { label: 'Rae Asking', to: expect.stringContaining(`${candidacyId}/rights/access-copy`) },
  ])
  expect(await groupFor(manager, 'requests')).toBeUndefined()
  const mails = await waitingMails(web.data.database, manager.services.secret)
  const told = mails.filter(({ subject }) => subject.startsWith('Rae Asking has asked for'))
  expect(told.map(({ to }) => to.split('.')[0])).toEqual(['ada'])
  await transaction(admin, (tx) => askForErasure(tx, { candidateId, askedBy: 'candidate' }))
  const [item] = (await groupFor(admin, 'requests'))?.items ?? []
  expect(item?.label).toBe('Somebody who is to be erased')
})

test('candidates who hear nothing show up for those who run the opening, and for nobody else', async () => {
  const later = { now: new Date(manager.now.getTime() + 9 * 24 * 60 * 60 * 1000) }
  await addSomebody(manager, world.openingId, { name: 'Noor Silent' })
  expect(await groupFor(manager, 'silent')).toBeUndefined()
  const group = await groupFor({ ...manager, ...later }, 'silent')
  expect(group?.items.map(({ label }) => label)).toContain('Noor Silent')
  expect(await groupFor({ ...first, ...later }, 'silent')).toBeUndefined()
})

test('applications are told to those who run the opening until somebody does something about them', async () => {
  const add = (name: string, source: 'careers' | 'sourced') =>
    addSomebody(manager, world.openingId, { name, source })
  const [ada, bo] = [await add('Ada Applied', 'careers'), await add('Bo Applied', 'careers')]
  await add('Cy Asked', 'sourced')
  const told = async (who: Context) =>
    (await groupFor(who, 'applications'))?.items.map(({ label }) => label)
  for (const who of [manager, admin]) expect(await told(who)).toEqual(['Ada Applied', 'Bo Applied'])
  expect(await told(first)).toBeUndefined()
  const soon = { ...manager, now: new Date(manager.now.getTime() + 1000) }
  const answer = { candidacyId: ada.candidacyId, subject: '', text: 'We read it this week.' }
  await writeToCandidate(soon, answer)
  expect(await told(soon)).toEqual(['Bo Applied'])
  const { stages } = await listStages(soon, world.openingId)
  await moveCandidacy(soon, {
    candidacyId: bo.candidacyId,
    version: 1,
    stageId: stages[1]?.id ?? '',
  })
  expect(await told(soon)).toBeUndefined()
  await add('Dora Left', 'careers')
  const nextWeek = { ...manager, now: new Date(manager.now.getTime() + 8 * 24 * 60 * 60 * 1000) }
  expect(await told(nextWeek)).toBeUndefined()
  expect((await groupFor(nextWeek, 'silent'))?.total).toBeGreaterThan(0)
})

test('approvals wait in order, until a verdict is given or the opening closes', async () => {
  const { id } = await addOpening(manager)
  await nameApprovers(manager, { openingId: id, memberIds: [second.actor.id, admin.actor.id] })
  expect((await groupFor(second, 'approvals'))?.items).toMatchObject([{ id }])
  expect(await groupFor(admin, 'approvals')).toBeUndefined()
  await approveOpening(second, { openingId: id, verdict: 'approved', comment: '' })
  expect(await groupFor(second, 'approvals')).toBeUndefined()
  expect((await groupFor(admin, 'approvals'))?.items).toMatchObject([{ id }])
  await closeOpening(manager, { openingId: id, outcome: 'cancelled', reason: 'No budget' })
  expect(await groupFor(admin, 'approvals')).toBeUndefined()
})

test('given-up jobs are shown to admins, who start them again on the jobs page', async () => {
  await transaction(admin, (tx) => enqueue(tx, { kind: 'mail', key: 'x', payload: {} }))
  await jobsTransaction(admin, (tx) =>
    tx.db
      .update(outbox)
      .set({ parkedAt: tx.now, lastError: 'The server is away', attempts: 20 })
      .where(like(outbox.key, '%x')),
  )
  expect(await keysFor(manager)).not.toContain('jobs')
  expect(await keysFor(admin)).toContain('jobs')
  const visitor = await web.as(admin)
  const jobs = `/${admin.org.slug}/jobs`
  const page = await (await visitor.get(jobs)).text()
  expect(page).toContain('The server is away')
  const [action] = /\/[\w-]+\/jobs\/[0-9a-f-]{36}\/retry/.exec(page) ?? []
  expect((await visitor.post(action ?? '')).status).toBe(303)
  expect(await keysFor(admin)).not.toContain('jobs')
})

test('the page tells those with nothing to do what would be here', async () => {
  const viewer = await addMember(web.data.database, admin.org, 'viewer')
  const answer = await (await web.as(viewer)).get(`/${viewer.org.slug}`)
  expect(await answer.text()).toContain('Nothing waits for you')
})
