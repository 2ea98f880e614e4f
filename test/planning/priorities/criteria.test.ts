import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { criteriaChanges, readCriteria } from '#app/planning/priorities/criteria/framework.ts'
import {
  findFrameworks,
  saveCriteria,
  savePairs,
} from '#app/planning/priorities/criteria/frameworks.server.ts'
import { judgePairs, stepOf, timesOf } from '#app/planning/priorities/criteria/pairs-form.ts'
import { steps, stepWords } from '#app/planning/priorities/criteria/steps.ts'
import { Conflict, Forbidden, Invalid } from '#app/problems.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { criteria } from './portfolio.ts'
import { addPlanners, type Planners } from './world.ts'

const row = (name: string, points: number, rest = {}) => ({
  key: '',
  name,
  question: '',
  unit: '',
  worst: 0,
  best: 10,
  points,
  ...rest,
})

describe('criteria as they are typed', () => {
  test('points become weights that sum to 1; rows without a name are left out', () => {
    const { criteria: read, errors } = readCriteria({
      criteria: [row('Value', 100), row('', 50), row('Risk to us!', 50, { worst: 5, best: 1 })],
    })
    expect(errors).toEqual({})
    expect(read.map(({ key, weight }) => [key, weight])).toEqual([
      ['value', 2 / 3],
      ['risk-to-us', 1 / 3],
    ])
  })

  test('keys stay when names change, differ when names collide, and exist for any script', () => {
    const { criteria: read } = readCriteria({
      criteria: [row('Renamed', 1, { key: 'old-name' }), row('価値', 1), row('危険', 1)],
    })
    expect(read.map(({ key }) => key)).toEqual(['old-name', 'criterion', 'criterion-2'])
  })

  test.each([
    [[row('A', 10, { worst: 3, best: 3 })], 'criteria[0].best'],
    [[row('A', 10, { worst: undefined })], 'criteria[0].worst'],
    [[row('A', 10, { points: undefined })], 'criteria[0].points'],
    [[row('A', 10), row('a', 10)], 'criteria[1].name'],
    [[row('A', 0)], ''],
    [[], ''],
    [Array.from({ length: 11 }, (_, i) => row(`A${i}`, 1)), ''],
  ])('%# is refused', (typed, field) => {
    expect(Object.keys(readCriteria({ criteria: typed }).errors)).toContain(field)
  })

  test('changes are told in words', () => {
    const [value, risk, reach] = criteria
    const after = [
      { ...value!, name: 'Worth', weight: 0.6 },
      { ...risk!, best: 0, weight: 0.4 },
    ]
    expect(criteriaChanges(criteria, after)).toEqual([
      'Value renamed to Worth',
      'Worth from 50 % to 60 %',
      'Risk from 30 % to 40 %',
      'Risk now from 5 (worst) to 0 (best)',
      `${reach!.name} removed`,
    ])
  })
})

describe('pairs', () => {
  test('steps say the same as their ratio, and back', () => {
    for (const step of steps) expect(stepOf(timesOf(step))).toBe(step)
    expect(stepWords(3, 'Value', 'Risk')).toBe('Value: moderately more (3×)')
    expect(stepWords(-5, 'Value', 'Risk')).toBe('Risk: strongly more (5×)')
  })

  test('contradictions are told with the change that helps most', () => {
    const verdict = judgePairs(criteria, [
      ['value', 'risk', 3],
      ['risk', 'reach', 3],
      ['value', 'reach', 1 / 9],
    ])!
    expect(verdict.accepted).toBe(false)
    expect(verdict.correction).toMatch(/^Value against Reach: from “Reach: extremely more/)
    const better = judgePairs(criteria, [
      ['value', 'risk', 3],
      ['risk', 'reach', 3],
      ['value', 'reach', 9],
    ])!
    expect(better).toMatchObject({ accepted: true, correction: null })
    expect(judgePairs(criteria, [['value', 'risk', 3]])).toBeNull()
  })
})

describe('versions of the criteria', () => {
  let opened: TestDatabase
  let people: Planners
  const typed = (...rows: ReturnType<typeof row>[]) => ({ reason: 'Because', criteria: rows })

  beforeAll(async () => {
    opened = await openTestDatabase()
    people = await addPlanners(opened.database)
  })
  afterAll(() => opened.close())

  test('each save is a new version with its reason, and weights in pairs are one too', async () => {
    const { planner } = people
    await saveCriteria(planner, { version: 0, typed: typed(row('Value', 100), row('Fit', 50)) })
    const pairs = [{ first: 'value', second: 'fit', step: -4 }]
    await savePairs(planner, { version: 1, typed: pairs, reason: 'Compared' })
    const { current, versions } = await findFrameworks(planner)
    expect(current).toMatchObject({ number: 2, method: 'ahp' })
    expect(current!.criteria.map(({ weight }) => Math.round(weight * 100))).toEqual([20, 80])
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'Compared'],
      [1, 'Because'],
    ])
    expect(versions[0]!.changes).toEqual(['Value from 67 % to 20 %', 'Fit from 33 % to 80 %'])
  })

  test('a save on an older version is refused, and so is one without a right', async () => {
    const stale = saveCriteria(people.planner, { version: 0, typed: typed(row('Other', 1)) })
    await expect(stale).rejects.toThrow(Conflict)
    const viewer = saveCriteria(people.viewer, { version: 2, typed: typed(row('Other', 1)) })
    await expect(viewer).rejects.toThrow(Forbidden)
    await expect(findFrameworks(people.viewer)).rejects.toThrow(Forbidden)
    const half = savePairs(people.planner, { version: 2, typed: [], reason: 'None' })
    await expect(half).rejects.toThrow(Invalid)
    const wrong = saveCriteria(people.planner, { version: 2, typed: typed(row('A', 0)) })
    await expect(wrong).rejects.toThrow(Invalid)
  })

  test('another organisation has criteria of its own', async () => {
    const { number } = await saveCriteria(people.stranger, {
      version: 0,
      typed: typed(row('Ours', 1)),
    })
    expect(number).toBe(1)
    expect((await findFrameworks(people.planner)).current!.number).toBe(2)
  })
})
