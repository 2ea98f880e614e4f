import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFeasible } from '#app/math/optimisation/instance.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { breakWords } from '#app/planning/roadmap/views/plan/break-words.ts'
import { startRefusals } from '#app/planning/roadmap/views/plan/start-refusals.ts'
import { checkPlan, choiceOf } from '#app/planning/roadmap/views/plan/check-plan.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }
import { referencePlacements, referenceProblem } from '#test/support/planning/reference-plans.ts'

const { optimum } = vectors.referenceInstance
const plain = referenceProblem('noHiring')
const placed = (starts: Record<string, number>) => ({
  starts: Object.entries(starts).map(([useCase, quarter]) => ({ useCase, quarter })),
  hires: [],
  contracts: [],
})
const breaks = (starts: Record<string, number>, problem: Problem = plain) =>
  checkPlan(problem, placed(starts)).breaks

describe('checking placements', () => {
  test('finds nothing wrong with the best plans and their published values', () => {
    const none = checkPlan(plain, referencePlacements.noHiring)
    expect(none.breaks).toEqual([])
    expect(none.value).toBeCloseTo(optimum.noHiring, 4)
    const hired = checkPlan(referenceProblem('hiring'), referencePlacements.hiring)
    expect(hired.breaks).toEqual([])
    expect(hired.value).toBeCloseTo(optimum.hiringAllowed, 4)
  })

  test('names the role, the quarter and by how much it is over', () => {
    const { starts } = referencePlacements.hiring
    const found = checkPlan(plain, { starts, hires: [], contracts: [] }).breaks
    expect(found).toContainEqual({ kind: 'capacity', role: 'MLE', quarter: 3, over: 0.5 })
    expect(found.every(({ kind }) => kind === 'capacity')).toBe(true)
  })

  test.each([
    ['too late to be done', { A: 4 }, { kind: 'start', useCase: 'A', quarter: 4 }],
    ['what it waits for is missing', { E: 2 }, { kind: 'before', useCase: 'E', other: 'D' }],
    ['what it waits for is late', { E: 2, D: 2 }, { kind: 'before', useCase: 'E', other: 'D' }],
    [
      'both of two that exclude each other',
      { C: 3, G: 1 },
      { kind: 'both', useCase: 'G', other: 'C' },
    ],
  ] as const)('%s', (_what, starts, expected) => {
    expect(breaks(starts)).toContainEqual(expected)
  })

  test('a mandatory use case that is out, a budget and a limit', () => {
    const useCases = plain.useCases.map((one) =>
      one.id === 'F' ? { ...one, mandatory: true } : one,
    )
    expect(breaks({}, { ...plain, useCases })).toEqual([{ kind: 'missing', useCase: 'F' }])
    expect(breaks({ B: 1 }, { ...plain, budget: 50 })).toEqual([
      { kind: 'budget', quarter: null, over: 10 },
    ])
    expect(breaks({ F: 1, D: 1 }, { ...plain, limits: { startsPerQuarter: 1 } })).toContainEqual({
      kind: 'limit',
      limit: 'startsPerQuarter',
      quarter: 1,
      over: 1,
    })
  })

  test('more hires than allowed', () => {
    const hires = [1, 1].map((quarter) => ({ role: 'DS', quarter }))
    const problem = { ...referenceProblem('hiring'), budget: null }
    expect(checkPlan(problem, { starts: [], hires, contracts: [] }).breaks).toEqual([
      { kind: 'hires' },
    ])
  })

  test('breaks nothing exactly where the optimiser would call it feasible', () => {
    const quarter = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
    const starts = fc.record(Object.fromEntries([...'ABCDEFG'].map((id) => [id, quarter])))
    fc.assert(
      fc.property(starts, (chosen) => {
        const given = Object.entries(chosen).filter(([, at]) => at !== undefined)
        const placements = placed(Object.fromEntries(given) as Record<string, number>)
        const translation = toInstance(plain)
        const choice = choiceOf(plain, translation, placements)
        const fits = choice.options.filter((option) => option >= 0).length === given.length
        const { breaks: found } = checkPlan(plain, placements)
        expect(found.length === 0).toBe(fits && isFeasible(translation.instance, choice))
      }),
    )
  })
})

test('every break is a sentence with the names of things', () => {
  const names = {
    titles: { A: 'Churn', B: 'Tickets' },
    roles: { MLE: 'ML engineer' },
    quarters: ['Q1 2027', 'Q2 2027'],
    refusals: { A: ['', 'it is under way'] },
  }
  expect(breakWords({ kind: 'start', useCase: 'A', quarter: 2 }, names)).toBe(
    '“Churn” cannot start in Q2 2027: it is under way.',
  )
  expect(breakWords({ kind: 'capacity', role: 'MLE', quarter: 2, over: 0.5 }, names)).toBe(
    'ML engineer: 0.5 people too few in Q2 2027. Move something out of it.',
  )
  expect(breakWords({ kind: 'before', useCase: 'A', other: 'B' }, names)).toBe(
    '“Churn” needs “Tickets” to be finished first.',
  )
  expect(breakWords({ kind: 'budget', quarter: null, over: 10 }, names)).toBe(
    'The budget is exceeded by 10 over the whole plan.',
  )
})

test('a start that cannot be says which rule is in the way', () => {
  const rules: Record<string, object> = { B: { pinned: 3 }, F: { underWay: true } }
  const useCases = plain.useCases.map((one) => ({ ...one, ...rules[one.id] }))
  const refusals = startRefusals({ ...plain, useCases }, ['Q1', 'Q2', 'Q3', 'Q4'])
  expect(refusals).toMatchObject({
    A: ['', '', '', 'it takes 2 quarters and has to start in Q3 at the latest'],
    B: [
      expect.stringContaining('the scenario has it start in Q3'),
      expect.any(String),
      '',
      expect.any(String),
    ],
    F: ['', 'it is under way, so it goes on in Q1', expect.any(String), expect.any(String)],
  })
})
