import { describe, expect, test } from 'vitest'
import { pert } from '#app/math/statistics/pert.ts'
import { Run, uncertain } from '#app/math/simulation/run.ts'
import { programFrom } from '#app/planning/roadmap/simulation/program-from.ts'
import type { Program } from '#app/math/simulation/program.ts'
import { quantileOf, shareBelow, simulate } from '#app/math/simulation/simulate.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { referencePlan } from '#test/support/planning/reference-plans.ts'

const often = { draws: 4000, seed: 1 }
const sure = (program: Program): Program => ({
  ...program,
  hires: [],
  works: program.works.map((work) => ({ ...work, chances: [[1, 1, 1]] })),
})
const reference = programFrom(referencePlan('noHiring'), new Map())
const meanOf = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0) / values.length

describe('a plan without doubt', () => {
  const { done, overload, values } = simulate(sure(reference), often)

  test('is done when it says so, and nobody is short', () => {
    expect(done.every(({ inTime }) => inTime === 1)).toBe(true)
    expect(overload.flat().every(({ chance }) => chance === 0)).toBe(true)
  })

  test('has one value: that of success', () => {
    const best = referencePlan('noHiring').problem.useCases.reduce((sum, { id, value, p }) => {
      const start = referencePlan('noHiring').plan.starts.find(({ useCase }) => useCase === id)
      const duration = id === 'A' || id === 'C' ? 2 : 1
      return start ? sum + (1 - p) * value * 0.95 ** (start.quarter - 1 + duration) : sum
    }, referencePlan('noHiring').plan.value)
    expect(quantileOf(values, 0)).toBeCloseTo(best, 6)
    expect(quantileOf(values, 1)).toBeCloseTo(best, 6)
  })
})

test('with success by chance the mean is the value of the plan', () => {
  const { values } = simulate(reference, { draws: 20_000, seed: 3 })
  expect(meanOf(values) / referencePlan('noHiring').plan.value).toBeCloseTo(1, 1.7)
  expect(shareBelow(values, -Infinity)).toBe(0)
  expect(shareBelow(values, Infinity)).toBe(1)
})

test('the same seed lives through the same futures, another one through others', () => {
  expect(simulate(reference, often)).toEqual(simulate(reference, often))
  expect(simulate(reference, { ...often, seed: 2 }).values).not.toEqual(
    simulate(reference, often).values,
  )
})

describe('effort that is guessed', () => {
  const low = 0.5
  const guess: Estimate = { quantity: 'effort', role: 'MLE', period: 0, low, mode: 1, high: 2 }
  const doubtful = programFrom(referencePlan('noHiring'), new Map([['B', [guess]]]))
  const { done, overload } = simulate(doubtful, often)
  const chanceAbove = (level: number) => {
    const quantile = pert(low, 1, 2)?.quantile
    let share = 0
    while (share < 1 && (quantile?.(share) ?? 2) < level) share += 0.001
    return 1 - share
  }

  test('overloads the role as often as it needs more people than there are', () => {
    expect(overload[1]?.[0]?.chance).toBeCloseTo(chanceAbove(1), 1.5)
    expect(overload[1]?.[0]?.short).toBeCloseTo((pert(low, 1, 2)?.quantile(0.9) ?? 0) - 1, 1)
    expect(overload[0]?.[0]?.chance).toBe(0)
  })

  test('makes the work late as often as more than a tenth is missing; the next quarter has little room', () => {
    const one = done.find(({ id }) => id === 'B')
    expect(one?.inTime).toBeCloseTo(1 - chanceAbove(1.1), 1.5)
    expect(one?.oneLater).toBeGreaterThan((one?.inTime ?? 1) + 0.1)
  })
})

describe('a duration that is guessed', () => {
  const guess: Estimate = { quantity: 'duration', role: '', period: 0, low: 1, mode: 1, high: 3 }
  const roomy = (program: Program): Program => ({
    ...sure(program),
    capacity: program.capacity.map((row) => row.map(() => 100)),
  })
  const doubtful = roomy(programFrom(referencePlan('noHiring'), new Map([['B', [guess]]])))
  const nearest = (most: number) => {
    let share = 0
    while (share < 1 && (pert(1, 1, 3)?.quantile(share) ?? 3) < most) share += 0.001
    return share
  }

  test('makes the work late as often as it takes longer than the plan says', () => {
    const one = simulate(doubtful, often).done.find(({ id }) => id === 'B')
    expect(one?.inTime).toBeCloseTo(nearest(1.5), 1.5)
    expect(one?.oneLater).toBeCloseTo(nearest(2.5), 1.5)
  })

  test('asks for the same effort in all, spread over the quarters it takes', () => {
    const lasting = (quarters: number): Program => ({
      ...roomy(reference),
      works: roomy(reference).works.map((work) =>
        work.id === 'A' ? { ...work, span: [quarters, quarters, quarters] } : work,
      ),
    })
    const asked = (program: Program) => {
      const { demand } = new Run(program).live(
        Float64Array.from(uncertain(program), ([low]) => low),
        () => 0,
      )
      return demand.reduce((sum, people) => sum + people, 0)
    }
    expect(asked(lasting(1))).toBeCloseTo(asked(lasting(2)), 9)
    expect(asked(lasting(3))).toBeCloseTo(asked(lasting(2)), 9)
  })

  test('counts around the duration of the plan where that is another one by now', () => {
    const spans = doubtful.works.map(({ id, span }) => [id, span])
    expect(Object.fromEntries(spans)).toMatchObject({ B: [1, 1, 3], A: [2, 2, 2] })
    const later = { ...guess, low: 3, mode: 4, high: 5 }
    const program = programFrom(referencePlan('noHiring'), new Map([['A', [later]]]))
    const work = program.works.find(({ id }) => id === 'A')
    expect(work?.span).toEqual([2, 2, 5])
  })
})

test('what waits for late work is late too, and a late arrival leaves a role short', () => {
  const program = programFrom(
    referencePlan('hiring'),
    new Map<string, Estimate[]>([
      ['D', [{ quantity: 'effort', role: 'DE', period: 0, low: 1, mode: 2, high: 3 }]],
    ]),
  )
  const { done, overload } = simulate(program, often)
  const inTime = Object.fromEntries(done.map((one) => [one.id, one.inTime]))
  expect(inTime.D).toBeLessThan(0.1)
  expect(inTime.E).toBeLessThanOrEqual(inTime.D ?? 0)
  const late = simulate(programFrom(referencePlan('hiring'), new Map()), often)
  expect(late.overload[1]?.[2]?.chance).toBeGreaterThan(0.15)
  expect(late.overload[1]?.[2]?.chance).toBeLessThan(0.45)
  expect(overload[2]?.[0]?.chance).toBeGreaterThan(0.9)
})

test('a hire comes as late as was guessed, else by the usual delay', () => {
  const { problem, plan } = referencePlan('hiring')
  const guessed = (low: number, high: number) => ({
    ...problem,
    hiring: problem.hiring && { ...problem.hiring, leadRange: { low, high } },
  })
  const delays = (of: typeof problem) =>
    programFrom({ problem: of, plan }, new Map()).hires.map(({ delay }) => delay)
  expect(delays(problem)).toEqual([[0, 0.5, 2.5]])
  expect(delays(guessed(0, 1))).toEqual([[-0.5, 0.5, 0.5]])
  const inTime = (of: typeof problem) =>
    simulate(programFrom({ problem: of, plan }, new Map()), often).done.find(({ id }) => id === 'E')
  expect(inTime(guessed(0, 1))?.inTime).toBeGreaterThan(inTime(problem)?.inTime ?? 1)
})

test('a hire who may come a quarter early or late comes early as often as late', () => {
  const { problem, plan } = referencePlan('hiring')
  const hiring = problem.hiring && { ...problem.hiring, leadRange: { low: 0, high: 2 } }
  const [hire] = programFrom({ problem: { ...problem, hiring }, plan }, new Map()).hires
  const [low, likely, high] = hire!.delay
  const lateness = (share: number) => Math.floor(pert(low, likely, high)?.quantile(share) ?? NaN)
  expect([0.02, 0.5, 0.98].map(lateness)).toEqual([-1, 0, 1])
  for (const share of [0.05, 0.1, 0.2, 0.3, 0.4])
    expect(lateness(share) + lateness(1 - share)).toBe(0)
})

describe('prices that are guessed', () => {
  const { problem, plan } = referencePlan('hiring')
  const bought = { ...plan, contracts: [{ role: 'DS', quarter: 2, amount: 2 }] }
  const contracting = { DS: { costPerQuarter: 50, max: 2 } }
  const plain = { ...problem, contracting }
  const valuesOf = (of: typeof plain) => {
    const program = programFrom({ problem: of, plan: bought }, new Map())
    const sureWorks = sure(program).works
    const hires = program.hires.map((hire) => ({ ...hire, delay: [0, 0, 0] as const }))
    return simulate({ ...program, works: sureWorks, hires }, { draws: 20_000, seed: 5 }).values
  }
  const known = valuesOf(plain)
  const [worth = 0] = known
  const quarters = 2

  test('leave a value without doubt where they are single figures', () => {
    expect(quantileOf(known, 1)).toBe(worth)
    const cheaper = { DS: { costPerQuarter: 20, max: 2 } }
    expect(quantileOf(valuesOf({ ...problem, contracting: cheaper }), 0)).toBeCloseTo(worth + 60, 9)
  })

  const guessed = {
    cost: { hiring: { ...problem.hiring!, costRange: { MLE: { low: 10, high: 90 } } } },
    salary: { hiring: { ...problem.hiring!, salaryRange: { MLE: { low: 35, high: 95 } } } },
    contract: { contracting: { DS: { ...contracting.DS, costRange: { low: 40, high: 100 } } } },
  }
  test.each([
    ['cost', 10, 30, 90, 1],
    ['salary', 35, 45, 95, quarters],
    ['contract', 40, 50, 100, 2],
  ] as const)('draw the %s of a role once for all of it', (which, low, likely, high, times) => {
    const values = valuesOf({ ...plain, ...guessed[which] })
    const price = pert(low, likely, high)
    const expected = (share: number) =>
      worth - times * ((price?.quantile(1 - share) ?? NaN) - likely)
    for (const share of [0.1, 0.5, 0.9])
      expect(Math.abs(quantileOf(values, share) - expected(share))).toBeLessThan(
        0.02 * (high - low) * times,
      )
    expect(Math.abs(meanOf(values) - worth + times * ((price?.mean ?? NaN) - likely))).toBeLessThan(
      0.02 * (high - low) * times,
    )
  })
})
