import { and, between, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLateEvents } from '#app/accounts/audit/verification.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { fillWithSample, findSampleState, sampleKind } from '#app/company/sample/addition.server.ts'
import { samplePlanKind } from '#app/company/sample/plan-kind.ts'
import { listDebriefs } from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { removeSample } from '#app/company/sample/removal.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { firstSampleId, isSampleId, lastSampleId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { outbox } from '#db/schema/queue.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let owner: Context
let stranger: Context
let home: string
let atOwner: Visitor

beforeAll(async () => {
  web = await openWeb()
  const { services } = web.app.application
  const { database } = web.data
  const org = await addOrganisation(database)
  owner = { ...(await addMember(database, org, 'owner')), services }
  stranger = { ...(await addMember(database, await addOrganisation(database), 'owner')), services }
  home = `/${org.slug}`
  atOwner = await web.as(owner)
})
afterAll(() => web.close())

const today = async () => (await atOwner.get(home)).text()
const labelled = (): Context => ({ ...owner, org: { ...owner.org, holdsSample: true } })

/** The jobs of the organisation that are still to be done. */
const waiting = () =>
  jobsTransaction({ db: web.data.database }, (tx) =>
    tx.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.orgId, owner.org.id), isNull(outbox.doneAt))),
  )

const carryOut = async (signal = new AbortController().signal) => {
  const row = (await waiting()).find(({ kind }) => kind === sampleKind)
  const { id, orgId, kind, key, payload, createdAt } = row!
  const job = { id, orgId, kind, key, payload, createdAt, attempt: 1, now: testNow, signal }
  await fillWithSample(web.app.application)(job)
}

const settle = (kind: string) =>
  jobsTransaction({ db: web.data.database }, (tx) =>
    tx.db.update(outbox).set({ doneAt: testNow }).where(eq(outbox.kind, kind)),
  )

const inOrganisation = <T>(ctx: Context, read: Parameters<typeof transaction<Context, T>>[1]) =>
  transaction(ctx, read)

const applications = () =>
  inOrganisation(owner, (tx) => tx.db.select({ id: candidacies.id }).from(candidacies))
const invented = () =>
  inOrganisation(owner, (tx) =>
    tx.db
      .select({ removedAt: members.removedAt })
      .from(members)
      .where(between(members.id, firstSampleId, lastSampleId)),
  )

test('Today offers sample data to those who may add it, while there is nothing', async () => {
  expect(await today()).toContain('Start with sample data')
  const recruiter = await addMember(web.data.database, owner.org, 'recruiter')
  const atRecruiter = await web.as(recruiter)
  expect(await (await atRecruiter.get(home)).text()).not.toContain('Start with sample data')
  expect((await atRecruiter.post(`${home}/sample/addition`)).status).toBe(403)
})

test('once asked for, it is labelled, and Today says how far it is', async () => {
  expect((await atOwner.post(`${home}/sample/addition`)).status).toBe(303)
  const page = await today()
  expect(page).toContain('Sample data is being added')
  expect(page).toContain('Sample data.')
  expect((await atOwner.post(`${home}/sample/addition`)).status).toBe(409)
  expect(await findSampleState(labelled())).toMatchObject({ kind: 'underway', written: 0 })
})

test('it is not removed while it is being written', async () => {
  const answer = await atOwner.post(`${home}/sample`, { confirmation: 'remove' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('still being added')
})

test('the job writes the whole story into the organisation, and a second try ends the same', async () => {
  await carryOut()
  expect(await countLateEvents(owner)).toBe(0)
  const first = await applications()
  expect(first.length).toBeGreaterThanOrEqual(16)
  expect(first.every(({ id }) => isSampleId(id))).toBe(true)
  expect(await findSampleState(labelled())).toMatchObject({
    written: first.length,
    of: first.length,
  })
  await carryOut()
  expect((await applications()).map(({ id }) => id).toSorted()).toEqual(
    first.map(({ id }) => id).toSorted(),
  )
  await settle(sampleKind)
  expect(await findSampleState(labelled())).toEqual({ kind: 'planning' })
  expect(await today()).toContain('The sample roadmap is being planned')
  await settle(samplePlanKind)
  expect(await findSampleState(labelled())).toBeNull()
  expect((await listDebriefs(owner)).length).toBeGreaterThan(0)
})

test('nothing of it gets an id that belongs to somebody else, and nothing of it is public', async () => {
  expect((await waiting()).some(({ id }) => isSampleId(id))).toBe(false)
  const others = await inOrganisation(stranger, (tx) => tx.db.select().from(openings))
  expect(others).toEqual([])
  const careers = await (await web.visitor().get(`/careers${home}`)).text()
  expect(careers).not.toContain('Machine-Learning Engineer')
})

test('it is removed with everything it brought, its people among them, and may come again', async () => {
  await removeSample(owner, { confirmation: 'remove' })
  expect(await applications()).toEqual([])
  expect((await invented()).every(({ removedAt }) => removedAt !== null)).toBe(true)
  expect(await today()).toContain('Start with sample data')
  await atOwner.post(`${home}/sample/addition`)
  await expect(carryOut(AbortSignal.abort())).rejects.toThrow()
  expect((await invented()).every(({ removedAt }) => removedAt === null)).toBe(true)
})
