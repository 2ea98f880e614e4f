import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { offers, offerVersions } from '#db/schema/offers.ts'
import { addLoopWorld, fillAndSeal, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let first: Context
let second: Context
let world: LoopWorld
let interviews: string[]

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager', 'Mina')
  first = await addMember(database, org, 'interviewer', 'Ivo')
  second = await addMember(database, org, 'interviewer', 'Jo')
  world = await addLoopWorld(manager, [first, second])
  interviews = (await schedule(manager, world)).ids
  for (const [index, interviewId] of interviews.entries()) {
    const startsAt = new Date(manager.now.getTime() - (48 + 2 * index) * 60 * 60 * 1000)
    await setInterviewTime(manager, { interviewId, version: 1, startsAt })
  }
})
afterAll(() => web.close())

const mark = (set: { unconfirmed: boolean; deniedAt: Date | null }) =>
  transaction(manager, (tx) =>
    tx.db
      .update(candidacies)
      .set(set)
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, world.candidacyId))),
  )

const marks = ['Sender not confirmed', 'Not theirs']

/** The marks on a page of this member’s. */
async function marksOn(who: Context, path: string): Promise<string[]> {
  const answer = await (await web.as(who)).get(`/${manager.org.slug}${path}`)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  return marks.filter((words) => text.includes(`>${words}<`))
}

/** Every place where this member meets the candidate, with the marks that stand there. */
async function seenBy(who: Context, paths: string[]) {
  const found: [string, string[]][] = []
  for (const path of paths) found.push([path, await marksOn(who, path)])
  return Object.fromEntries(found)
}

async function expectMarks(who: Context, paths: string[]) {
  const all = (list: string[]) => Object.fromEntries(paths.map((path) => [path, list]))
  await mark({ unconfirmed: false, deniedAt: null })
  expect(await seenBy(who, paths)).toEqual(all([]))
  await mark({ unconfirmed: true, deniedAt: null })
  expect(await seenBy(who, paths)).toEqual(all(['Sender not confirmed']))
  await mark({ unconfirmed: true, deniedAt: manager.now })
  expect(await seenBy(who, paths)).toEqual(all(['Not theirs']))
}

test('interviewers see it on Today, in the list of their interviews, in the kit and on the scorecard', async () => {
  const [own = ''] = interviews
  await expectMarks(first, [
    '',
    '/interviews',
    `/interviews/${own}/kit`,
    `/interviews/${own}/scorecard`,
  ])
})

test('whoever runs the opening sees on Today whose scorecard is overdue', () =>
  expectMarks(manager, ['']))

test('once cards are revealed it stands on debriefs and beside finalists', async () => {
  for (const [place, id] of interviews.entries())
    await fillAndSeal(place % 2 === 0 ? first : second, id, 'forecasts')
  const { candidacyId, openingId } = world
  await expectMarks(manager, [
    '/debriefs',
    `/candidacies/${candidacyId}/debrief`,
    `/openings/${openingId}/finalists`,
  ])
  await expectMarks(first, ['', '/debriefs', `/candidacies/${candidacyId}/debrief`])
})

test('it stands in the list of offers, which says what to do', async () => {
  await transaction(manager, async (tx) => {
    const offerId = newId()
    const row = { orgId: tx.org.id, createdAt: tx.now }
    const { candidacyId } = world
    await tx.db.insert(offers).values({ ...row, id: offerId, candidacyId, createdBy: tx.actor.id })
    await tx.db.insert(offerVersions).values({
      ...row,
      id: newId(),
      offerId,
      number: 1,
      base: 9_000_000,
      currency: 'USD',
      period: 'year',
      startsOn: '2026-06-01',
      location: 'Denver',
      expiresAt: new Date('2036-06-01T12:00Z'),
      letter: 'We are glad to offer you the position.',
      authorId: tx.actor.id,
    })
  })
  await expectMarks(manager, ['/offers'])
  const page = async () => {
    const answer = await (await web.as(manager)).get(`/${manager.org.slug}/offers`)
    return (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  await mark({ unconfirmed: true, deniedAt: null })
  expect(await page()).toContain('open their record and send them a message')
  await mark({ unconfirmed: false, deniedAt: null })
  expect(await page()).not.toContain('send them a message')
})
