import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { calibrationOf, calibrationWords } from '#app/planning/outcomes/calibration/calibration.ts'
import { learnFrom, scaledValue } from '#app/planning/outcomes/priors/priors.ts'
import { findPrior, takePrior } from '#app/planning/outcomes/priors/priors.server.ts'
import { recordQuarter } from '#app/planning/outcomes/recording/quarters.server.ts'
import { giveVerdict } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { changeStory, findStory, tellStory } from '#app/planning/outcomes/stories/stories.server.ts'
import { storyMarkdown } from '#app/planning/outcomes/stories/story.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findOverview, findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { Conflict, Forbidden, Invalid } from '#app/problems.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

const past = (id: string, share: number, tags: string[] = []) => ({
  id,
  title: id,
  templateKey: null,
  businessFunction: '',
  tags,
  expected: 100,
  value: share * 100,
  quarters: 2,
})
const one = { id: 'x', templateKey: null, businessFunction: 'sales', tags: ['churn'] }

test('use cases like it count alone once there are three; else all of them do', () => {
  const others = [past('a', 0.2), past('b', 0.6, ['churn']), past('c', 1, ['churn'])]
  expect(learnFrom(one, others)).toMatchObject({ from: 'all', shares: { mode: 0.6 } })
  const more = [...others, past('d', 0.8, ['churn'])]
  const learnt = learnFrom(one, more)
  expect(learnt).toMatchObject({ from: 'similar', shares: { mode: 0.8 } })
  expect(learnt?.sources.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  expect(learnFrom(one, [past('x', 1), { ...past('e', 1), expected: 0 }])).toBeNull()
})

test('a guess is scaled by the middle and the tenths of the past, and by nothing with two of it', () => {
  const learnt = learnFrom(
    one,
    [0, 0.5, 1].map((share, index) => past(`p${index}`, share)),
  )!
  const guess = { low: 100, mode: 200, high: 300 }
  expect(scaledValue(guess, learnt)).toEqual({ low: 20, mode: 100, high: 180 })
  /* What is paid for running stays on it, and what is left is scaled. */
  expect(scaledValue(guess, learnt, 50)).toEqual({ low: 65, mode: 125, high: 185 })
  expect(scaledValue(null, learnt)).toBeNull()
  expect(scaledValue(guess, learnFrom(one, [past('a', 0.5), past('b', 1)])!)).toBeNull()
})

test('calibration says too few, too sure and too careful, and is silent where nothing shows', () => {
  const said = (probability: number, trues: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({ probability, cameTrue: index < trues }))
  expect(calibrationWords(calibrationOf(said(0.7, 2, 3)))).toMatch('too few')
  expect(calibrationWords(calibrationOf(said(0.9, 3, 12)))).toMatch('too sure')
  expect(calibrationWords(calibrationOf(said(0.3, 11, 12)))).toMatch('too careful')
  expect(calibrationWords(calibrationOf(said(0.75, 9, 12)))).toMatch('nothing shows')
  expect(calibrationOf([])).toEqual({ count: 0, brier: null, alwaysShare: null, bins: [] })
})

let data: TestDatabase
let planner: Context
let launched: string

async function addLaunched(realised: number): Promise<string> {
  const early = { ...planner, now: new Date('2025-05-01T09:00:00Z') }
  const { id } = await addUseCase(early)
  const points = { low: 300, mode: 400, high: 500 }
  await setEstimates(early, { useCaseId: id, estimates: [{ quantity: 'value', points }] })
  const { version } = await findUseCase(early, id)
  await moveStage(early, { id, version, to: 'launch', reason: 'It is time' })
  const quarter = quarterOf(early.now, 1)
  await recordQuarter(planner, { useCaseId: id, quarter, rows: [], realised, note: 'Counted' })
  return id
}

beforeAll(async () => {
  data = await openTestDatabase()
  planner = await addMember(data.database, await addOrganisation(data.database), 'planner')
  launched = await addLaunched(50)
  await addLaunched(80)
  await addLaunched(100)
})
afterAll(() => data.close())

test('what came before is offered, taken on somebody’s word alone, and once', async () => {
  const { id } = await addUseCase(planner)
  expect(await findPrior(planner, id)).toMatchObject({ now: null, offer: null })
  const points = { low: 80, mode: 100, high: 120 }
  await setEstimates(planner, { useCaseId: id, estimates: [{ quantity: 'value', points }] })
  const prior = await findPrior(planner, id)
  expect(prior).toMatchObject({ now: points, offer: { low: 56, mode: 80, high: 96 }, taken: null })
  expect((await findOverview(planner, id)).estimates[0]).toMatchObject(points)
  await takePrior(planner, id)
  expect((await findOverview(planner, id)).estimates[0]).toMatchObject(prior!.offer!)
  expect(await findPrior(planner, id)).toMatchObject({ offer: null, taken: { before: points } })
  await expect(takePrior(planner, id)).rejects.toThrow(Invalid)
})

test('values of others are not told to those who only read their own use case', async () => {
  const viewer = await addMember(data.database, planner.org, 'viewer')
  const { id } = await addUseCase(viewer)
  expect(await findPrior(viewer, id)).toBeNull()
  await expect(takePrior(viewer, id)).rejects.toThrow(Forbidden)
})

test('a story keeps its facts as they were; its words can change', async () => {
  const told = { useCaseId: launched, title: 'It *worked*', words: 'We **did** it.' }
  await expect(tellStory(planner, { ...told, facts: ['verdict'] })).rejects.toThrow(Invalid)
  const said = { useCaseId: launched, knownOn: '2026-01-05', note: '' }
  await giveVerdict(planner, { ...said, verdict: 'worked' })
  const facts = ['expected', 'realised', 'verdict']
  const { id } = await tellStory(planner, { ...told, facts, open: ['verdict'] })
  const quarter = quarterOf(planner.now, 1)
  await recordQuarter(planner, { useCaseId: launched, quarter, rows: [], realised: 9, note: '' })
  await changeStory(planner, { id, version: 1, title: 'It worked', words: 'We did it.' })
  const open = async () => (await findStory(planner, id)).facts.map((fact) => fact.public)
  expect(await open()).toEqual([false, false, true])
  await changeStory(planner, {
    id,
    version: 2,
    title: 'It worked',
    words: 'We did it.',
    open: ['1'],
  })
  expect(await open()).toEqual([false, true, false])
  const stale = changeStory(planner, { id, version: 1, title: 'No', words: 'No' })
  await expect(stale).rejects.toThrow(Conflict)
  const story = await findStory(planner, id)
  expect(story.words).toBe('We did it.')
  expect(story.facts.map(({ value }) => value)).toEqual(['400', '50', 'It worked'])
  const markdown = storyMarkdown({ ...story, title: 'It *worked* | today', on: '2026-03-02' })
  expect(markdown).toContain(String.raw`# It \*worked\* \| today`)
  expect(markdown).toContain('| Brought in, in one quarter | 50 thousand EUR | Counted |')
})
