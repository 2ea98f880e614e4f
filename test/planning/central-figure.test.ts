import { describe, expect, test } from 'vitest'
import { expectedFrom } from '#app/planning/outcomes/recording/forecast.ts'
import { dimensionsOf } from '#app/planning/priorities/matrix/place/dimensions.ts'
import type { Item } from '#app/planning/priorities/methods/item.ts'
import { scoreAll } from '#app/planning/priorities/methods/score.ts'
import { robustnessOf } from '#app/planning/priorities/robustness/draws.ts'
import { programFrom } from '#app/planning/roadmap/simulation/program-from.ts'
import { problemFrom } from '#app/planning/roadmap/scenarios/model/problem-from.ts'
import { balanceOf } from '#app/planning/scoping/standing/balance.ts'
import type { CategorisedRisk } from '#app/planning/scoping/standing/risk.ts'
import { exactly, meanOf } from '#app/planning/three-point.ts'
import { netValueOf, planNumbers, type Estimate } from '#app/planning/use-cases/quantities.ts'
import { itemWith, noRisks, yardstick } from './priorities/portfolio.ts'

const value = { low: 300, mode: 400, high: 4000 }
const chance = { low: 0.6, mode: 0.8, high: 0.9 }
const likelihood = { low: 0.1, mode: 0.2, high: 0.9 }
const figures = {
  value,
  'p-data': chance,
  'p-model': chance,
  'p-deploy': exactly(0.9),
  'p-adopt': exactly(0.9),
  cost: { low: 20, mode: 30, high: 90 },
  loss: exactly(10),
}
const risk: CategorisedRisk = {
  category: 'domain',
  likelihood: meanOf(likelihood),
  severity: 0.5,
  mitigation: 0,
  points: { likelihood },
}
const estimates: Estimate[] = Object.entries(figures).map(([quantity, points]) => ({
  quantity,
  role: '',
  period: 0,
  ...points,
}))
const item: Item = { ...itemWith(6, figures), risks: { ...noRisks, domain: [risk] } }
const balanced = balanceOf(item.id, estimates, [risk])
const balance = balanced.ok ? balanced.balance : null
const assumed = {
  firstQuarter: 8100,
  quarters: 2,
  discount: 1,
  budget: null,
  quarterBudgets: [],
  hiring: null,
  contracting: null,
  limits: {},
  whatIfs: [],
  robust: false,
}
const others = [itemWith(1, { ...figures, value: 500 }), itemWith(2, { ...figures, value: 90 })]

describe('a guess that is far from even', () => {
  test('is told by its mean on every page', () => {
    const read = (key: string) =>
      dimensionsOf([], 'GBP')
        .find((one) => one.key === key)
        ?.read(item)
    expect(meanOf(value)).toBeCloseTo(983.33, 2)
    expect(planNumbers(estimates).value).toBe(meanOf(value))
    expect(read('value')).toBe(meanOf(value))
    expect(read('chance')).toBeCloseTo(planNumbers(estimates).probability!, 12)
    expect(read('by-balanced')).toBeCloseTo(balance!.value, 9)
    expect(scoreAll(yardstick('balanced'), [item])[0]!.score).toBeCloseTo(balance!.value, 9)
    expect(meanOf(exactly(0.95))).toBe(0.95)
  })

  test('lies within its own interval, which is the same in the scope and whoever else is compared', () => {
    const { value: mean, p10, p50, p90 } = balance!
    expect(p10).toBeLessThan(mean)
    expect(mean).toBeLessThan(p90)
    const drawn = (items: readonly Item[], samples: number) =>
      robustnessOf({ yardstick: yardstick('balanced'), items, open: 'values', samples, seed: 1 })!
        .scores[items.indexOf(item)]
    expect(drawn([item, ...others], 4_000)).toEqual([p10, p50, p90])
    expect(drawn([...others, item], 2_000)).toEqual([p10, p50, p90])
  })
})

test('what it costs to run is its own number, taken off what works', () => {
  const run = { quantity: 'run', role: '', period: 0, low: 50, mode: 60, high: 100 }
  const whole = balanceOf(item.id, [...estimates, run], [risk])
  const less = whole.ok ? whole.balance : null
  expect(balance!.value - less!.value).toBeCloseTo(balance!.chance * meanOf(run), 9)
  const running = { ...item, figures: { ...item.figures, run } }
  const [scored] = scoreAll(yardstick('balanced'), [running])
  expect(scored!.score).toBeCloseTo(less!.value, 9)
  const task = {
    yardstick: yardstick('balanced'),
    open: 'values' as const,
    samples: 2_000,
    seed: 1,
  }
  const { scores } = robustnessOf({ ...task, items: [running, ...others] })!
  expect(scores[0]).toEqual([less!.p10, less!.p50, less!.p90])
  expect(meanOf(netValueOf([...estimates, run])!)).toBeCloseTo(meanOf(value) - meanOf(run), 9)
  const effort = { quantity: 'effort', role: 'ds', period: 0, low: 1, mode: 1, high: 1 }
  const counted = (guesses: Estimate[]) => {
    const all = [...guesses, effort]
    const candidate = { id: 'a', title: '', stage: 'idea', theme: '', tags: [], asleep: null }
    const free = {
      blocked: null,
      lost: [],
      openGates: '',
      highRisk: false,
      after: [],
      exclusiveWith: [],
    }
    const asked = [{ ...candidate, ...free, estimates: all }]
    const { problem } = problemFrom({ ...assumed }, { ds: [1, 1] }, asked, [])
    const plan = { starts: [{ useCase: 'a', quarter: 1 }], hires: [], contracts: [] }
    const [low = 0, mode = 0, high = 0] = programFrom({ problem, plan }, new Map([['a', all]]))
      .works[0]!.value
    return [problem.useCases[0]!.value, meanOf({ low, mode, high })]
  }
  expect(expectedFrom([...estimates, run], null).value).toBeCloseTo(
    counted([...estimates, run])[0]!,
    9,
  )
  expect(counted(estimates)).toEqual([meanOf(value), meanOf(value)])
  const dear = { ...run, low: 100, mode: 700, high: 800 }
  const dearest = { ...run, low: 2000, mode: 2000, high: 2000 }
  for (const paid of [run, dear, dearest])
    for (const worth of counted([...estimates, paid]))
      expect(worth).toBeCloseTo(Math.max(0, meanOf(value) - meanOf(paid)), 9)
})
