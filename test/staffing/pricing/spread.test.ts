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

const spreadOf = (low: number, mode: number, high: number) =>
  gainSpread(problem, plans, new Map([['a', { low, mode, high }]]))

test('what a hire is worth lies within its own spread, whatever the estimates have become since', () => {
  const asPlanned = spreadOf(50, 100, 150)
  expect(asPlanned.low).toBeLessThan(70)
  expect(asPlanned.high).toBeGreaterThan(70)
  const since = spreadOf(950, 1000, 1050)
  expect(since.low).toBeCloseTo(asPlanned.low, 6)
  expect(since.high).toBeCloseTo(asPlanned.high, 6)
})

test('running that takes most or all of the value leaves its spread as wide as it was', () => {
  const asPlanned = spreadOf(50, 100, 150)
  for (const run of [90, 100]) {
    const paid = spreadOf(50 - run, 100 - run, 150 - run)
    expect(paid.low).toBeCloseTo(asPlanned.low, 6)
    expect(paid.high).toBeCloseTo(asPlanned.high, 6)
  }
  expect([asPlanned.low, asPlanned.high].map(Math.round)).toEqual([44, 95])
})
