import { expect, test } from 'vitest'
import { faultsOf } from '#app/planning/roadmap/solving/check-problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

const changed = (id: string, change: Partial<UseCase>): Problem => {
  const problem = referenceInstance()
  const useCases = problem.useCases.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...problem, useCases }
}

test('the reference instance has no faults', () => {
  expect(faultsOf(referenceInstance())).toEqual([])
})

test.each<[string, Problem, RegExp]>([
  ['a cycle', changed('D', { after: 'E' }), /D waits for E waits for D/],
  ['a reference to itself', changed('D', { after: 'D' }), /D refers to itself/],
  ['a stranger', changed('D', { after: 'Z' }), /Z, which is not among/],
  ['effort with no role', changed('A', { effort: { QA: [1, 1] } }), /QA, which has no capacity/],
  [
    'too few quarters of effort',
    changed('A', { effort: { DS: [1] } }),
    /has 1 quarter; the work takes 2/,
  ],
  ['negative effort', changed('B', { effort: { DS: [-1] } }), /zero or more/],
  ['negative spend', changed('B', { spend: [-1] }), /spend of B.*zero or more/],
  ['a probability above 1', changed('A', { p: 1.2 }), /between 0 and 1, not 1.2/],
  [
    'mandatory and parked',
    changed('A', { mandatory: true, parked: true }),
    /both mandatory and parked/,
  ],
  ['a start that does not fit', changed('G', { mandatory: true, pinned: 4 }), /no start that fits/],
  ['a quarter outside', changed('A', { pinned: 5 }), /names quarter 5/],
  ['a repeated id', changed('A', { id: 'B' }), /B is there twice/],
  [
    'a short row of capacity',
    { ...referenceInstance(), capacity: { DS: [1], MLE: 1, DE: 1 } },
    /capacity of DS has 1 quarter;/,
  ],
  ['a negative budget', { ...referenceInstance(), budget: -1 }, /budget has to be zero or more/],
  ['half a quarter', { ...referenceInstance(), quarters: 2.5 }, /whole quarters/],
  [
    'contractors of no role',
    { ...referenceInstance(), contracting: { QA: { costPerQuarter: 1, max: 1 } } },
    /Contracting names QA/,
  ],
])('%s is named', (_name, problem, words) => {
  expect(faultsOf(problem).join('\n')).toMatch(words)
})
