import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { endInterview } from '#app/hiring/scorecards/panel/endings.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { bookByTeam, offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import {
  runsOpenings,
  listTeamInterviews,
} from '#app/hiring/scorecards/mine/team-interviews.server.ts'
import { listMyInterviews } from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import { Forbidden } from '#app/problems.ts'
import { addCandidacy, addLoopWorld, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, formsOf, textOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let world: LoopWorld
let visitor: Visitor

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager', 'Mina')
  world = await addLoopWorld(manager, [await addMember(database, org, 'interviewer', 'Ivo')])
  visitor = await web.as(manager)
})
afterAll(() => web.close())

/** The page, its filled buttons, and how often somebody can be added. */
async function panel() {
  const path = `/${manager.org.slug}/candidacies/${world.candidacyId}/interviews`
  const page = await (await visitor.get(path)).text()
  const elements = elementsOf(page)
  const words = (found: typeof elements) => found.map((one) => textOf(one).trim())
  return {
    page,
    filled: words(elements.filter((one) => attributeOf(one, 'class')?.includes('is-primary'))),
    additions: words(elements.filter(({ tagName }) => tagName === 'summary')).filter((text) =>
      text.startsWith('Add an interviewer'),
    ).length,
  }
}

test('with nothing set up, the stage that is next has the one filled button', async () => {
  const { page, filled, additions } = await panel()
  expect(filled).toEqual(['Set up the planned interviews'])
  expect(page.match(/Set up the planned interviews/g)).toHaveLength(2)
  expect(additions).toBe(1)
  const toSetUp = elementsOf(page).filter(({ tagName }) => tagName === 'li')
  expect(toSetUp.map((one) => textOf(one).trim())).toContain('First call with Mina')
})

test('a call that nobody rates has notes and no scorecards, and asks for a time', async () => {
  await schedule(manager, world, world.screenStage)
  const { page, filled, additions } = await panel()
  expect(page).toContain('calls noted')
  expect(page).toContain('No notes yet')
  expect(page).toContain('no time yet')
  expect(page).not.toMatch(/scorecards sealed|Not sealed yet/)
  expect(filled).toEqual(['Offer times: First call'])
  expect(additions).toBe(1)
})

test('whoever takes the call finds notes to write, and no scorecard', async () => {
  const [call] = await listMyInterviews(manager)
  const home = `/${manager.org.slug}/interviews`
  const wordsAt = async (path: string) => {
    const elements = elementsOf(await (await visitor.get(path)).text())
    return textOf(elements.find(({ tagName }) => tagName === 'main')!)
  }
  const own = await wordsAt(`${home}/${call!.id}/scorecard`)
  expect(own).toContain('Notes: Ada Quist')
  expect(own).toContain('Nobody is rated in this call.')
  for (const path of [`${home}/${call!.id}/scorecard`, `${home}/${call!.id}/kit`, home])
    expect(await wordsAt(path)).not.toMatch(/[Ss]corecard/)
})

test('whoever runs the opening finds its interviews in one list, and nobody else does', async () => {
  const path = `/${manager.org.slug}/interviews?show=all`
  const page = await (await visitor.get(path)).text()
  expect(page).toContain('Without a time')
  expect(page).toContain('Ada Quist')
  const other = await addMember(web.data.database, manager.org, 'hiring-manager', 'Nils')
  expect((await listTeamInterviews(other)).map(({ total }) => total)).toEqual([0, 0, 0])
  const admin = await addMember(web.data.database, manager.org, 'admin')
  const found = await listTeamInterviews(admin)
  expect(found.map(({ list, rows }) => [list, ...rows.map((row) => row.candidate)])).toEqual([
    ['over'],
    ['untimed', 'Ada Quist'],
    ['ahead'],
  ])
  const interviewer = await addMember(web.data.database, manager.org, 'interviewer', 'Ida')
  expect(runsOpenings(interviewer)).toBe(false)
  await expect(listTeamInterviews(interviewer)).rejects.toThrow(Forbidden)
  const own = await (await (await web.as(interviewer)).get(path)).text()
  expect(own).toContain('Your interviews')
  expect(own).not.toContain('Ada Quist')
})

test('times that were offered are told until one is chosen', async () => {
  const { candidacyId } = world
  const plan = world.plans.find(({ stageId }) => stageId === world.screenStage)
  const inDays = (days: number) => new Date(manager.now.getTime() + days * 24 * 60 * 60_000)
  const terms = { videoLink: '', moves: 2, noticeHours: 24 }
  const key = { candidacyId, planId: plan!.id }
  await offerTimes(manager, { ...key, ...terms, startsAt: [inDays(2), inDays(3)] })
  const { page, filled } = await panel()
  expect(page).toContain('2 times offered on 2 Mar 2026, Ada Quist has not chosen')
  expect(page).not.toContain('no time yet')
  expect(filled).toEqual(['Change times: First call'])
})

test('times that others took meanwhile are told of, because the candidate finds none', async () => {
  const plan = world.plans.find(({ stageId }) => stageId === world.screenStage)!
  const { id: candidacyId } = await addCandidacy(manager, world.openingId, 'Tess Quick')
  const inDays = (days: number) => new Date(manager.now.getTime() + days * 24 * 60 * 60_000)
  await scheduleInterviews(manager, { candidacyId, stageId: plan.stageId })
  await bookByTeam(manager, { candidacyId, planId: plan.id }, inDays(2))
  expect((await panel()).page).toContain('has not chosen')
  await bookByTeam(manager, { candidacyId, planId: plan.id }, inDays(3))
  const third = { ...world, candidacyId: (await addCandidacy(manager, world.openingId)).id }
  await schedule(manager, third, plan.stageId)
  await bookByTeam(manager, { candidacyId: third.candidacyId, planId: plan.id }, inDays(2))
  expect((await panel()).page).toContain('none of them free any more: offer others')
  const path = `/${manager.org.slug}/candidacies/${candidacyId}/interviews`
  const options = elementsOf(await (await visitor.get(path)).text()).filter(
    (one) => attributeOf(one, 'disabled') !== undefined,
  )
  expect(options.map(textOf)).toEqual(['Mina, takes it already'])
})

test('rated interviews speak of scorecards', async () => {
  await schedule(manager, world)
  const { page, filled } = await panel()
  expect(page).toMatch(/scorecards sealed\. They are revealed when all are/)
  expect(page).toContain('Not sealed yet')
  expect(filled).toHaveLength(1)
})

test('what is refused is said on the page it was sent from, and can be sent again', async () => {
  const { stages } = await findPanel(manager, world.candidacyId)
  const taken = stages.flatMap((stage) => stage.interviews).find(({ startsAt }) => !startsAt)
  const home = `/${manager.org.slug}/candidacies/${world.candidacyId}`
  const from = { Referer: `http://localhost:3000${home}/interviews` }
  const fields = { plan: taken!.planId, interviewer: taken!.interviewerId, _key: 'twice' }
  const add = (headers = {}) => visitor.post(`${home}/interviewers`, fields, headers)
  for (const _ of [1, 2]) {
    const refused = await add(from)
    expect([refused.status, refused.headers.get('Location')]).toEqual([303, `${home}/interviews`])
    expect((await panel()).page).toContain('They take this interview already.')
    expect((await panel()).page).not.toContain('They take this interview already.')
  }
  const elsewhere = { Referer: 'https://elsewhere.example/page' }
  for (const headers of [{}, elsewhere]) expect((await add(headers)).status).toBe(400)
  await endInterview(manager, {
    interviewId: taken!.id,
    kind: 'cancelled',
    reason: 'They are ill.',
  })
  expect((await add(from)).status).toBe(303)
  expect((await panel()).page).toContain('The interviewer is added.')
})

test('of a pool the page says from whom somebody was chosen, and asks somebody else', async () => {
  const call = world.plans.find(({ stageId }) => stageId === world.screenStage)!
  const names = ['Ada of the Pool', 'Bo of the Pool']
  const people = []
  for (const name of names)
    people.push(await addMember(web.data.database, manager.org, 'interviewer', name))
  const memberIds = people.map(({ actor }) => actor.id)
  await assignPlanInterviewers(manager, { planId: call.id, memberIds, peoplePerCandidate: 1 })
  const { id: candidacyId } = await addCandidacy(manager, world.openingId, 'Pia Pooled')
  const path = `/${manager.org.slug}/candidacies/${candidacyId}/interviews`
  const setUp = await visitor.post(
    `${path.replace('/interviews', '')}/stages/${call.stageId}/interviews`,
  )
  expect([setUp.status, setUp.headers.get('Location')]).toEqual([303, path])
  const before = await (await visitor.get(path)).text()
  expect(before).toContain('The candidate meets one of Ada of the Pool and Bo of the Pool')
  expect(before).toContain('Bo of the Pool, of the pool')
  const ask = formsOf(before).find(({ action }) => action.endsWith('/pool'))!
  expect((await visitor.post(ask.action)).status).toBe(303)
  const after = textOf(elementsOf(await (await visitor.get(path)).text())[0]!)
  expect(after).toContain('Bo of the Pool takes the interview now.')
  expect(after).toContain('Handed over')
  expect(after).not.toContain('Ask somebody else of the pool')
  const again = await visitor.post(ask.action)
  expect(again.status).toBe(400)
})
