import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  modelCallCost,
  nodeCost,
  serverlessCost,
  storageCost,
} from '#app/planning/scoping/modules/kinds/cost/run-cost.ts'

const amount = fc.double({ min: 0, max: 1e6, noNaN: true })

const functions = {
  requests: 3_000_000,
  seconds: 1,
  gigabytes: 0.5,
  pricePerGbSecond: 0.00001,
  pricePerMillion: 0.2,
  freeGbSeconds: 400_000,
  freeRequests: 1_000_000,
}

describe('what running costs', () => {
  test('100 TB for 30 days are 73,728,000 GB-hours, 102,400 GB-months, 2,457.60', () => {
    const stored = storageCost({ terabytes: 100, days: 30, pricePerGbMonth: 0.024 })
    expect(stored.gbHours).toBe(73_728_000)
    expect(stored.gbMonths).toBe(102_400)
    expect(stored.cost).toBeCloseTo(2457.6, 8)
  })

  test('one machine at 4.80 an hour costs 42,048 a year', () => {
    expect(nodeCost({ count: 1, hourly: 4.8, months: 12 })).toBeCloseTo(42_048, 8)
  })

  test('functions cost what goes beyond the free amounts', () => {
    expect(serverlessCost(functions)).toBeCloseTo(1_100_000 * 0.00001 + 2 * 0.2, 8)
    expect(serverlessCost({ ...functions, requests: 500_000 })).toBe(0)
  })

  test('model calls cost tokens in and out, per million', () => {
    const use = { calls: 10_000, tokensIn: 2000, tokensOut: 500, priceIn: 3, priceOut: 15 }
    expect(modelCallCost(use)).toBeCloseTo(135, 8)
  })

  test('more use never costs less, and nothing is ever paid back', () => {
    fc.assert(
      fc.property(amount, amount, (requests, more) => {
        const cost = serverlessCost({ ...functions, requests })
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(serverlessCost({ ...functions, requests: requests + more })).toBeGreaterThanOrEqual(
          cost,
        )
      }),
    )
  })
})
