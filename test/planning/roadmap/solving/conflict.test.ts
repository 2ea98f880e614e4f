import { expect, test } from 'vitest'
import { faultsOf } from '#app/planning/roadmap/solving/check-problem.ts'
import { conflictOf } from '#app/planning/roadmap/solving/explanation/conflict.ts'
import type { Widening } from '#app/planning/roadmap/solving/explanation/conflict.ts'
import { conflictWords } from '#app/planning/roadmap/solving/explanation/conflict-words.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

const names = {
  useCase: (id: string) => `“Use case ${id}”`,
  role: (key: string) => ({ MLE: 'Machine-learning engineer', DS: 'Data scientist' })[key] ?? key,
  quarter: (quarter: number) => `Q${quarter} 2027`,
  money: (amount: number) => `£${amount},000`,
}

const withRules = (rules: Record<string, Partial<Problem['useCases'][number]>>): Problem => ({
  ...referenceInstance(),
  hiring: null,
  useCases: referenceInstance().useCases.map((one) => ({ ...one, ...rules[one.id] })),
})

const told = (problem: Problem, required: string[], widenings: Widening[] = []): string => {
  const items = problem.useCases.flatMap(({ id }, item) => (required.includes(id) ? [item] : []))
  return conflictWords(conflictOf(problem, items, widenings), names)
}

test('two that exclude each other are told so, and nothing is advised that cannot help', () => {
  expect(told(withRules({}), ['C', 'G'])).toBe(
    '“Use case C” and “Use case G” have to be in the plan but cannot all be. “Use case G” and “Use case C” exclude each other. Leave one of them out.',
  )
})

test('what something waits for is told with what it takes of the budget', () => {
  const problem = { ...withRules({}), budget: 100 }
  expect(told(problem, ['A', 'E'], [{ kind: 'budget' }])).toBe(
    '“Use case A” and “Use case E” have to be in the plan but cannot all be. “Use case E” waits for “Use case D”, which then is in the plan too and takes £40,000 of the budget. Together they take £160,000 of a budget of £100,000. A larger budget would let them in. Or leave one out.',
  )
})

test('a role that is short is told with the quarter', () => {
  const problem = withRules({
    B: { mandatory: true, pinned: 1 },
    D: { mandatory: true, pinned: 1 },
  })
  expect(told(problem, ['B', 'D'], [{ kind: 'capacity', role: 'MLE' }])).toBe(
    '“Use case B” and “Use case D” have to be in the plan but cannot all be. Machine-learning engineer: they need 1.5 in Q1 2027, and 1 is there. More people of the role Machine-learning engineer would let them in. Or leave one out, drop a pin or lengthen the horizon.',
  )
})

test('whoever may be hired or contracted counts among those who can be there', () => {
  const problem = {
    ...withRules({ B: { mandatory: true, pinned: 1 }, D: { mandatory: true, pinned: 1 } }),
    contracting: { MLE: { costPerQuarter: 1, max: 0.25 } },
  }
  const short = (changed: Partial<Problem>) =>
    conflictOf({ ...problem, ...changed }, [1, 3], [{ kind: 'capacity', role: 'MLE' }]).clashes
  expect(short({})).toContainEqual(expect.objectContaining({ there: 1.25, outside: 0.25 }))
  expect(told(problem, ['B', 'D'], [{ kind: 'capacity', role: 'MLE' }])).toContain(
    'they need 1.5 in Q1 2027, and 1.25 at most can be there, with everybody who may be hired or contracted.',
  )
  const hiring = {
    lead: 0,
    ramp: [0.5, 1],
    cost: { MLE: 1 },
    salaryPerQuarter: {},
    maxPerRole: { MLE: 1 },
  }
  expect(short({ hiring }).filter(({ kind }) => kind === 'capacity')).toEqual([])
  expect(short({ hiring: { ...hiring, lead: 1 } })).toContainEqual(
    expect.objectContaining({ from: 1, to: 1, there: 1.25 }),
  )
})

test('a chain that has no time is told', () => {
  const problem = withRules({ E: { mandatory: true, pinned: 1 } })
  const { clashes } = conflictOf(problem, [4], [])
  expect(clashes).toContainEqual({ kind: 'time', useCase: 'E' })
})

test('faults are told by names where there are some', () => {
  const problem = withRules({
    E: { mandatory: true, duration: 9 },
    A: { after: 'B' },
    B: { after: 'A' },
  })
  const faults = faultsOf(problem, names.useCase).join(' ')
  expect(faults).toContain('“Use case A” waits for “Use case B” waits for “Use case A”.')
  expect(faults).not.toMatch(/\b[A-G] (has|waits|names)/)
})
