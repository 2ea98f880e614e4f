import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { valuesOf } from '#app/hiring/scorecards/scorecard.ts'
import {
  addLoopWorld,
  fillAndSeal,
  filledCard,
  peekCard,
  schedule,
} from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let ann: Context
let bea: Context
let atManager: Visitor
let atAnn: Visitor
let atBea: Visitor
let world: LoopWorld
let ids: string[]
let home: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager', 'Mina Manager')
  ann = await addMember(database, org, 'interviewer', 'Ann Interviewer')
  bea = await addMember(database, org, 'interviewer', 'Bea Interviewer')
  world = await addLoopWorld(manager, [ann, bea])
  ids = (await schedule(manager, world)).ids
  home = `/${org.slug}`
  ;[atManager, atAnn, atBea] = await Promise.all([web.as(manager), web.as(ann), web.as(bea)])
})
afterAll(() => web.close())

const cardAt = (at: number) => `${home}/interviews/${ids[at]}/scorecard`
const stage = () => `${home}/candidacies/${world.candidacyId}/stages/${world.scoredStage}`
const textOf = async (answer: Promise<Response>) => (await answer).text()

async function fields(author: Context, at: number, word: string) {
  const { competencies, version } = await peekCard(author, ids[at]!)
  return { ...valuesOf(filledCard(competencies, word)), _version: String(version) }
}

describe('scorecards without script', () => {
  test('interviews wait in the list of their interviewer', async () => {
    const page = await textOf(atAnn.get(`${home}/interviews`))
    expect(page).toContain('Coming up')
    expect(page).toContain(ids[0])
    expect(page).not.toContain(ids[1])
  })

  test('the kit shows purpose, questions, anchors and the application, and no pay', async () => {
    const kit = `${home}/interviews/${ids[0]}/kit`
    const page = await textOf(atAnn.get(kit))
    for (const words of ['Purpose', 'Questions', 'What you rate', 'Application', 'the last'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/150[,.]?000|190[,.]?000/)
    expect((await atBea.get(kit)).status).toBe(403)
    expect((await atManager.get(kit)).status).toBe(200)
  })

  test('a draft is saved, and shown again to its author alone', async () => {
    const draft = { ...(await fields(ann, 0, 'draughtword')), summary: 'summary with draughtword' }
    const saved = await atAnn.post(cardAt(0), draft)
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, cardAt(0)])
    expect(await textOf(atAnn.get(cardAt(0)))).toContain('draughtword')
    for (const visitor of [atManager, atBea]) {
      const refused = await visitor.get(cardAt(0))
      expect(refused.status).toBe(403)
      expect(await refused.text()).not.toContain('draughtword')
    }
    const stale = await atAnn.post(cardAt(0), { ...draft, summary: 'a second window' })
    expect(stale.status).toBe(409)
    const both = await stale.text()
    expect(both).toContain('a second window')
    expect(both).toContain('summary with draughtword')
  })

  test('sealing an incomplete card names what is missing and keeps what was typed', async () => {
    const { competencies, version } = await peekCard(ann, ids[2]!)
    const refused = await atAnn.post(`${cardAt(2)}/seal`, {
      _version: String(version),
      [`evidence-${competencies[0]}`]: 'typed with care',
      summary: 'a first thought',
    })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Say what you recommend.')
    expect(page).toContain('typed with care')
    expect((await peekCard(ann, ids[2]!)).version).toBe(version + 1)
  })

  test('is sealed, recalled with a reason, and sealed again', async () => {
    const sealed = await atAnn.post(`${cardAt(0)}/seal`, await fields(ann, 0, 'sealedword'))
    expect(sealed.status).toBe(303)
    const page = await textOf(atAnn.get(cardAt(0)))
    expect(page).toContain('Recall the seal')
    expect(page).toContain('3 others')
    expect(page).toContain('Next scorecard')
    expect((await atAnn.post(`${cardAt(0)}/recall`, { reason: '' })).status).toBe(400)
    expect((await atAnn.post(`${cardAt(0)}/recall`, { reason: 'Mixed up' })).status).toBe(303)
    expect((await atAnn.post(`${cardAt(0)}/seal`, await fields(ann, 0, 'sealedword'))).status).toBe(
      303,
    )
  })

  test('the draft resource saves in the background and answers with the version', async () => {
    const before = await fields(bea, 1, 'background')
    const answer = await atBea.post(`${cardAt(1)}/draft`, before)
    expect(await answer.json()).toEqual({ version: 2 })
    const stale = await atBea.post(`${cardAt(1)}/draft`, { ...before, summary: 'another' })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ conflict: { version: 2 } })
    expect((await atAnn.post(`${cardAt(1)}/draft`, before)).status).toBe(403)
  })

  test('the team sees whose card is in, and nothing of what it says', async () => {
    const panel = await textOf(atManager.get(`${home}/candidacies/${world.candidacyId}/interviews`))
    expect(panel).toContain('Sealed')
    expect(panel).not.toContain('sealedword')
    const cards = await textOf(atManager.get(`${stage()}/scorecards`))
    expect(cards).not.toContain('sealedword')
    const csv = await textOf(atManager.get(`${home}/openings/${world.openingId}/scorecards.csv`))
    expect(csv).toContain('Not revealed')
    expect(csv).not.toContain('sealedword')
    expect((await atAnn.get(`${home}/candidacies/${world.candidacyId}/interviews`)).status).toBe(
      403,
    )
  })

  test('a time is set in the zone of whoever sets it', async () => {
    const path = `${home}/interviews/${ids[3]}/time`
    const answer = await atManager.post(path, { startsAt: '2026-03-10T10:00', _version: '1' })
    expect(answer.status).toBe(303)
    expect((await atManager.post(path, { startsAt: '', _version: '1' })).status).toBe(409)
    expect((await atManager.post(path, { startsAt: 'tomorrow', _version: '2' })).status).toBe(400)
  })

  test('the wait is ended with a reason; then all is read, and the missing are named', async () => {
    expect((await atManager.post(`${stage()}/reveal`, { reason: '' })).status).toBe(400)
    const ended = await atManager.post(`${stage()}/reveal`, { reason: 'Bea is ill' })
    expect(ended.status).toBe(303)
    const cards = await textOf(atManager.get(`${stage()}/scorecards`))
    expect(cards).toContain('sealedword')
    expect(cards).not.toContain('background')
    const csv = await textOf(atManager.get(`${home}/openings/${world.openingId}/scorecards.csv`))
    expect(csv).toContain('sealedword')
    expect(csv).not.toContain('background')
    expect(await textOf(atBea.get(`${stage()}/scorecards`))).not.toContain('sealedword')
    await fillAndSeal(ann, ids[2]!, 'later')
    const [competency = ''] = (await peekCard(ann, ids[0]!)).competencies
    const again = await atAnn.post(`${home}/interviews/${ids[0]}/later-rating`, {
      competency,
      rating: '2',
      reason: 'Bea saw more of it',
    })
    expect(again.status).toBe(303)
    expect(await textOf(atAnn.get(`${stage()}/scorecards`))).toContain('Bea saw more of it')
  })

  test('an interviewer steps back; somebody takes over', async () => {
    const handed = await atManager.post(`${home}/interviews/${ids[3]}/replacement`, {
      interviewer: manager.actor.id,
      reason: 'Bea is ill',
    })
    expect(handed.status).toBe(303)
    const stepped = await atBea.post(`${home}/interviews/${ids[1]}/ending`, {
      kind: 'recused',
      reason: 'We are cousins',
    })
    expect(stepped.status).toBe(303)
    expect((await atBea.get(`${home}/interviews/${ids[1]}/kit`)).status).toBe(403)
  })
})
