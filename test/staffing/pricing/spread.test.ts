import { expect, test } from 'vitest'
import { gainSpread } from '#app/staffing/pricing/spread.ts'

const useCase = { id: 'a', value: 100, p: 1, duration: 1, effort: {} }
const problem = {
  quarters: 1,
  capacity: {},
  discount: 1,
  budget: null,
  hiring: null,
  useCases: [useCase],
}
const plans = { better: [{ useCase: 'a', quarter: 1 }], base: [], gain: 70 }

test('what a hire is worth lies within its own spread, whatever the estimates have become since', () => {
  const asPlanned = gainSpread(problem, plans, new Map([['a', { low: 50, mode: 100, high: 150 }]]))
  expect(asPlanned.low).toBeLessThan(70)
  expect(asPlanned.high).toBeGreaterThan(70)
  const since = gainSpread(problem, plans, new Map([['a', { low: 500, mode: 1000, high: 1500 }]]))
  expect(since.low).toBeCloseTo(asPlanned.low, 6)
  expect(since.high).toBeCloseTo(asPlanned.high, 6)
})
