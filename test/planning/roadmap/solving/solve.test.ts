import { describe, expect, test } from 'vitest'
import { solve } from '#app/planning/roadmap/solving/solve.server.ts'
import type { Progress } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

const withUseCases = (change: Record<string, Partial<Problem['useCases'][number]>>): Problem => {
  const problem = referenceInstance()
  const useCases = problem.useCases.map((useCase) => ({ ...useCase, ...change[useCase.id] }))
  return { ...problem, hiring: null, useCases }
}

describe('the reference instance', () => {
  test('is worth 1658.6858 without hiring, 1565.9914 to the greedy', async () => {
    const plan = await solve({ ...referenceInstance(), hiring: null }, { mode: 'prove' })
    expect(plan).toMatchObject({ status: 'optimal', gap: 0 })
    expect(plan.value).toBeCloseTo(1658.6858, 4)
    expect(plan.greedy.value).toBeCloseTo(1565.9914, 4)
    expect(plan.valueOfOneMore).toEqual({ DS: null, MLE: null, DE: null })
    expect(plan.starts).toEqual([
      { useCase: 'A', quarter: 1 },
      { useCase: 'B', quarter: 1 },
      { useCase: 'C', quarter: 2 },
      { useCase: 'F', quarter: 3 },
      { useCase: 'D', quarter: 4 },
    ])
  })

  test('opens one requisition for an ML engineer; a data scientist would be worth nothing', async () => {
    const plan = await solve(referenceInstance(), { mode: 'prove' })
    expect(plan.value).toBeCloseTo(1906.2714, 4)
    expect(plan.hires).toEqual([{ role: 'MLE', quarter: 2 }])
    expect(plan.valueOfOneMore.MLE).toBeCloseTo(247.59, 2)
    expect(plan.valueOfOneMore.DS).toBe(0)
    expect(plan.valueOfOneMoreProved).toBe(true)
    expect(plan.load.every(({ used, capacity }) => used <= capacity + 1e-6)).toBe(true)
    expect(plan.rejected.map(({ useCase }) => useCase)).toEqual(['A', 'G'])
    expect(plan.binding).toContainEqual({
      kind: 'dependency',
      useCase: 'E',
      after: 'D',
      quarter: 2,
    })
  })
})

describe('what cannot be planned', () => {
  test('a faulty problem is refused with every fault', async () => {
    const problem = { ...referenceInstance(), capacity: { DS: 2, MLE: 1 }, discount: 2 }
    await expect(solve(problem, { mode: 'good' })).rejects.toThrow(
      /discount.*\n.*DE, which has no capacity/s,
    )
  })

  test('mandatory use cases that conflict are named, and only those', async () => {
    const mandatory = { mandatory: true }
    const problem = withUseCases({ B: mandatory, C: mandatory, G: mandatory })
    await expect(solve(problem, { mode: 'good' })).rejects.toThrow(
      /^C and G have to be in the plan/,
    )
  })

  test('what would let them in is named', async () => {
    const problem = withUseCases({
      A: { mandatory: true, pinned: 1 },
      E: { mandatory: true, pinned: 3 },
    })
    await expect(
      solve({ ...problem, budget: 130, hiring: referenceInstance().hiring }, { mode: 'good' }),
    ).rejects.toThrow(/^A and E have to be.*A larger budget/)
  })
})

describe('a large portfolio', () => {
  const large = portfolio({ useCases: 120, quarters: 8, seed: 1 })

  test('has a plan with a bound when the time is over, and tells how it comes about', async () => {
    const told: Progress[] = []
    const plan = await solve(large, { mode: 'prove', seconds: 6, onProgress: (p) => told.push(p) })
    expect(plan.status).toBe('feasible')
    expect(plan.value).toBeGreaterThan(plan.greedy.value)
    expect(plan.gap).toBeGreaterThan(0)
    expect(told.at(-1)?.value).toBeCloseTo(plan.value, 6)
  })

  test('keeps the best plan when it is called off', async () => {
    const stop = new AbortController()
    const plan = await solve(large, {
      mode: 'prove',
      seconds: 300,
      signal: stop.signal,
      onProgress: ({ value }) => value > 0 && stop.abort(),
    })
    expect(plan.value).toBeGreaterThan(0)
    expect(plan.seconds).toBeLessThan(300)
  })
})
