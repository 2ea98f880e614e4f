import { describe, expect, test } from 'vitest'
import { isFeasible, emptyChoice, valueOf } from '#app/math/optimisation/instance.ts'
import { solve } from '#app/planning/roadmap/solving/solve.server.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

describe('the reference instance', () => {
  test('is worth 1658.6858 without hiring', async () => {
    const plan = await solve({ ...referenceInstance(), hiring: null }, { mode: 'prove' })
    expect(plan.status).toBe('optimal')
    expect(plan.value).toBeCloseTo(1658.6858, 4)
    expect(plan.starts).toEqual([
      { useCase: 'A', quarter: 1 },
      { useCase: 'B', quarter: 1 },
      { useCase: 'C', quarter: 2 },
      { useCase: 'F', quarter: 3 },
      { useCase: 'D', quarter: 4 },
    ])
  })

  test('opens one requisition for an ML engineer when hiring is allowed', async () => {
    const plan = await solve(referenceInstance(), { mode: 'prove' })
    expect(plan.value).toBeCloseTo(1906.2714, 4)
    expect(plan.hires).toEqual([{ role: 'MLE', quarter: 2 }])
    expect(plan.load.every(({ used, capacity }) => used <= capacity + 1e-6)).toBe(true)
  })
})

test('an empty choice keeps every rule and is worth nothing', () => {
  const { instance } = toInstance(referenceInstance())
  expect(isFeasible(instance, emptyChoice(instance))).toBe(true)
  expect(valueOf(instance, emptyChoice(instance))).toBe(0)
})

test('a faulty problem is refused with every fault', async () => {
  const problem = referenceInstance()
  await expect(
    solve({ ...problem, capacity: { DS: 2, MLE: 1 }, discount: 2 }, { mode: 'good' }),
  ).rejects.toThrow(/discount.*\n.*DE, which has no capacity/s)
})
