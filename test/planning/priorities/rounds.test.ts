import { glob, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findToday } from '#app/company/today/today.server.ts'
import { saveCriteria } from '#app/planning/priorities/criteria/frameworks.server.ts'
import { rate as rateAs } from '#app/planning/priorities/rounds/ratings.server.ts'
import { startRound } from '#app/planning/priorities/rounds/rounds.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { transaction } from '#db/connection.server.ts'
import { waitingMails } from '#test/support/mails.ts'
import { openWeb } from '#test/support/web/web.ts'
import type { Web } from '#test/support/web/web.ts'
import { addFigured, addPlanners, type Planners } from './world.ts'

test('one file alone reads ratings', async () => {
  const readers: string[] = []
  for await (const path of glob('app/planning/**/*.ts')) {
    const text = await readFile(path, 'utf8')
    if (/planning\.priority_ratings|\bratings\b[^}]*\} from '#db\/schema\/priorities/.test(text))
      readers.push(path)
  }
  expect(readers).toEqual(['app/planning/priorities/rounds/ratings.server.ts'])
})

describe('a round', () => {
  let web: Web
  let people: Planners
  let rounds: string
  let here: string
  let ids: string[]
  const text = async (who: keyof Planners, path: string) =>
    (await (await web.as(people[who])).get(path)).text()
  const statusOf = async (who: keyof Planners, path: string) =>
    (await (await web.as(people[who])).get(path)).status
  const post = async (who: keyof Planners, path: string, fields: Record<string, string> = {}) =>
    (await web.as(people[who])).post(path, fields)
  /** Subjects of the mail that waits for somebody. */
  const mailsTo = async (who: keyof Planners) => {
    const { actor, services } = people[who]
    const mails = await waitingMails(web.data.database, services.secret)
    const start = `${actor.name.toLowerCase()}.`
    return mails.filter(({ to }) => to.startsWith(start)).map(({ subject }) => subject)
  }
  const rate = (who: keyof Planners, values: (number | '')[], step = 'hand-in', comment = '') =>
    post(who, `${here}/ratings`, {
      step,
      ...Object.fromEntries(
        values.flatMap((value, i) => [
          [`ratings[${i}].useCase`, ids[i]!],
          [`ratings[${i}].criterion`, 'fit'],
          [`ratings[${i}].value`, String(value)],
          [`ratings[${i}].comment`, value === '' ? '' : comment],
        ]),
      ),
    })

  beforeAll(async () => {
    web = await openWeb()
    people = await addPlanners(web.data.database)
    const fit = { key: '', name: 'Fit', question: 'How well?', unit: 'points', worst: 0, best: 10 }
    const typed = { reason: 'To begin with', criteria: [{ ...fit, points: 100 }] }
    await saveCriteria(people.planner, { version: 0, typed })
    ids = [
      await addFigured(people.planner, 'Sort complaints', { 'criterion.fit': 9 }),
      await addFigured(people.planner, 'Forecast demand', {}),
      await addFigured(people.planner, 'Guess the weather', {}),
    ]
    rounds = `/${people.planner.org.slug}/priorities/rounds`
    const { id } = await startRound(people.planner, {
      title: 'Autumn',
      criteria: ['fit'],
      useCases: ids,
      raters: [people.ann.actor.id, people.bea.actor.id, people.planner.actor.id],
    })
    here = `${rounds}/${id}`
  })
  afterAll(() => web.close())

  test('waits on Today for those who were invited, and is nobody else’s', async () => {
    const waiting = async (who: keyof Planners) =>
      (await findToday(people[who])).find(({ key }) => key === 'rounds')
    expect((await waiting('ann'))?.title).toBe('Rounds that wait for your ratings')
    expect(await waiting('viewer')).toBeUndefined()
    expect(await text('bea', rounds)).toContain('Autumn')
    expect(await text('viewer', rounds)).toContain('You are not invited to any')
    expect(await statusOf('viewer', here)).toBe(403)
    expect(await statusOf('admin', `${here}/ratings`)).toBe(403)
    expect(await statusOf('stranger', here)).toBe(404)
  })

  test('is started by a form that says what is lacking', async () => {
    const page = await text('planner', `${rounds}/new`)
    expect(page).toContain('Forecast demand')
    const refused = await post('planner', `${rounds}/new`, { title: 'Winter' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Invite two people at least')
    expect((await post('ann', `${rounds}/new`, { title: 'Mine' })).status).toBe(400)
  })

  test('hides what was rated from everybody until the reveal', async () => {
    expect((await rate('ann', [2, 7.125, ''], 'hand-in', 'A reason of Ann')).status).toBe(303)
    expect((await rate('bea', [11])).status).toBe(400)
    expect((await rate('bea', [8, 6.375, ''], 'keep')).status).toBe(303)
    expect(await text('ann', `${here}/ratings`)).toContain('7.125')
    for (const who of ['planner', 'admin', 'bea'] as const) {
      const shown = `${await text(who, here)} ${who === 'admin' ? '' : await text(who, `${here}/ratings`)}`
      expect(shown).not.toContain('7.125')
      expect(shown).not.toContain('A reason of Ann')
      expect(shown).not.toMatch(/Kendall/)
    }
    expect(await statusOf('planner', `${here}/ratings.csv`)).toBe(400)
    expect((await post('planner', `${here}/figures`)).status).toBe(400)
    expect(await text('planner', here)).toContain('Awaited')
  })

  test('takes more raters while it is open, who see no more than the others', async () => {
    expect(await statusOf('ann', `${here}/raters`)).toBe(403)
    expect(await text('planner', `${here}/raters`)).toContain('Vera')
    expect((await post('planner', `${here}/raters`)).status).toBe(400)
    const again = await post('planner', `${here}/raters`, { raters: people.ann.actor.id })
    expect(await again.text()).toContain('in the round already')
    const vera = { raters: people.viewer.actor.id }
    expect((await post('ann', `${here}/raters`, vera)).status).toBe(403)
    expect((await post('planner', `${here}/raters`, vera)).status).toBe(303)
    expect(await text('viewer', here)).not.toContain('7.125')
    expect(await text('viewer', `${here}/ratings`)).toContain('Hand in')
    expect(await mailsTo('viewer')).toEqual(['Petra asks for your ratings: Autumn'])
  })

  test('can be called off with a reason that everybody asked is told; nothing is shown', async () => {
    const { id } = await startRound(people.planner, {
      title: 'Winter',
      criteria: ['fit'],
      useCases: ids,
      raters: [people.ann.actor.id, people.bea.actor.id],
    })
    const winter = `${rounds}/${id}`
    const typed = [{ useCase: ids[0]!, criterion: 'fit', value: 4.0625, comment: 'Of Ann alone' }]
    await rateAs(people.ann, { id, typed, handIn: true })
    expect(await statusOf('bea', `${winter}/cancellation`)).toBe(403)
    expect((await post('bea', `${winter}/cancellation`, { reason: 'No' })).status).toBe(403)
    expect((await post('planner', `${winter}/cancellation`)).status).toBe(400)
    const reason = { reason: 'Two of the ideas are gone' }
    expect((await post('planner', `${winter}/cancellation`, reason)).status).toBe(303)
    expect((await post('planner', `${winter}/cancellation`, reason)).status).toBe(409)
    expect((await post('planner', winter, { reason: 'Still' })).status).toBe(409)
    expect(
      (await post('planner', `${winter}/raters`, { raters: people.viewer.actor.id })).status,
    ).toBe(409)
    expect((await post('ann', `${winter}/ratings`, { step: 'keep' })).status).toBe(409)
    for (const who of ['planner', 'bea'] as const) {
      const shown = await text(who, winter)
      expect(shown).toContain('Two of the ideas are gone')
      expect(shown).not.toMatch(/4\.0625|Of Ann alone/)
    }
    expect(await statusOf('planner', `${winter}/ratings.csv`)).toBe(400)
    expect(await text('bea', `${winter}/ratings`)).toContain('The round was cancelled')
    expect(await text('planner', rounds)).toContain('Cancelled')
    const waits = (await findToday(people.bea)).find(({ key }) => key === 'rounds')
    expect(JSON.stringify(waits ?? '')).not.toContain('Winter')
    expect(await mailsTo('bea')).toContain('Cancelled: your ratings are not needed for Winter')
  })

  test('is revealed early only with a reason, by who plans, and once', async () => {
    expect((await post('ann', here, { reason: 'Now' })).status).toBe(403)
    expect((await post('planner', here, { reason: '' })).status).toBe(400)
    expect((await post('planner', here, { reason: 'The board meets' })).status).toBe(303)
    expect((await post('planner', here, { reason: 'Again' })).status).toBe(409)
    const shown = await text('bea', here)
    expect(shown).toContain('The board meets')
    expect(shown).toContain('A reason of Ann')
    expect(shown).toContain('Talk first about Sort complaints: Fit')
    expect(shown).toContain('missing')
    expect(await text('bea', `${here}/ratings.csv`)).toContain('Sort complaints,Fit,3.5,5,6.5')
  })

  test('is closed from then on', async () => {
    expect((await rate('bea', [1, 1, 1])).status).toBe(409)
    expect(await text('bea', `${here}/ratings`)).toContain('The round is revealed')
  })

  test('carries the spread into the figures; what nobody rated, and what is parked, stays', async () => {
    await parkUseCase(people.planner, { id: ids[1]!, reason: 'Later' })
    expect((await post('bea', `${here}/figures`)).status).toBe(403)
    expect((await post('planner', `${here}/figures`)).status).toBe(303)
    const figures = await transaction(people.planner, (tx) => findEstimates(tx, ids))
    expect(figures.map(({ useCaseId, low, mode, high }) => [useCaseId, low, mode, high])).toEqual([
      [ids[0], 3.5, 5, 6.5],
    ])
  })
})
