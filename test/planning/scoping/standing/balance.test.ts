import { describe, expect, test } from 'vitest'
import { balanceOf } from '#app/planning/scoping/standing/balance.ts'
import { riskAt } from '#app/planning/scoping/standing/risk.ts'
import type { CategorisedRisk } from '#app/planning/scoping/standing/risk.ts'
import { exactly } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

const estimate = (quantity: string, points: ThreePoint, period = 0) => ({
  quantity,
  role: '',
  period,
  ...points,
})

/** The worked example of the balanced metric. */
const example = [
  estimate('value', exactly(900)),
  estimate('p-data', exactly(0.9)),
  estimate('p-model', exactly(0.8)),
  estimate('p-deploy', exactly(0.85)),
  estimate('p-adopt', exactly(0.9)),
  estimate('cost', exactly(120)),
  estimate('loss', exactly(30)),
]
const risks: CategorisedRisk[] = [
  { category: 'organisational', likelihood: 0.3, severity: 0.5, mitigation: 0 },
  { category: 'domain', likelihood: 0.4, severity: 0.4, mitigation: 0.25 },
  { category: 'external', likelihood: 0.1, severity: 0.8, mitigation: 0 },
]

const but = (quantity: string, points?: ThreePoint) => [
  ...example.filter((each) => each.quantity !== quantity),
  ...(points ? [estimate(quantity, points)] : []),
]

const balance = (list: typeof example, of = risks) => {
  const balanced = balanceOf('one', list, of)
  if (!balanced.ok) throw new Error(balanced.missing.join())
  return balanced.balance
}

test('running that is dearer than the value leaves nothing to gain, and no less', () => {
  expect(balance([...example, estimate('run', exactly(5000))]).stake.gain).toBe(0)
})

describe('the balanced value of a scope', () => {
  test('is the worked example where nothing is uncertain', () => {
    const { value, p10, p50, p90, chance, kept } = balance(example)
    expect(value).toBeCloseTo(207.6587, 4)
    for (const same of [p10, p50, p90]) expect(same).toBeCloseTo(value, 9)
    expect(chance).toBeCloseTo(0.5508, 10)
    expect(kept).toBeCloseTo(0.68816, 10)
  })

  test('spreads as its guesses do: a value alone scales by what is left of it', () => {
    const { p10, p50, p90 } = balance(but('value', { low: 2, mode: 4, high: 12 }))
    const of = (value: number) => 0.5508 * 0.68816 * value - 120 - (1 - 0.5508) * 30
    expect(p10).toBeCloseTo(of(2.899), 1)
    expect(p50).toBeCloseTo(of(4.767), 1)
    expect(p90).toBeCloseTo(of(7.453), 1)
  })

  test('gets wider, never moves, with a risk that is less sure', () => {
    const [known, ...rest] = risks.map((risk) => ({ ...risk, likelihood: 0.3 }))
    if (!known) throw new Error('No risk')
    const guessed = { ...known, points: { likelihood: { low: 0.1, mode: 0.3, high: 0.5 } } }
    const [sure, unsure] = [
      balance(example, [known, ...rest]),
      balance(example, [guessed, ...rest]),
    ]
    expect(unsure.value).toBeCloseTo(sure.value, 9)
    expect(sure.p90 - sure.p10).toBeCloseTo(0, 9)
    expect(unsure.p90 - unsure.p10).toBeGreaterThan(20)
    const mean = riskAt({ ...known, points: { severity: { low: 0, mode: 0.1, high: 0.8 } } })
    expect(mean.likelihood).toBe(0.3)
    expect(mean.severity).toBeCloseTo(0.2, 12)
  })

  test('gets wider, never moves, with a chance that is less sure', () => {
    const sure = balance(but('value', { low: 600, mode: 900, high: 1200 }))
    const unsure = balance([
      ...but('value', { low: 600, mode: 900, high: 1200 }).filter(
        ({ quantity }) => quantity !== 'p-model',
      ),
      estimate('p-model', { low: 0.6, mode: 0.8, high: 1 }),
    ])
    expect(unsure.value).toBeCloseTo(sure.value, 9)
    expect(unsure.p90 - unsure.p10).toBeGreaterThan(sure.p90 - sure.p10)
  })

  test('counts what is spent where nobody has summed up the cost', () => {
    const spent = [estimate('spend', exactly(50)), estimate('spend', exactly(70), 1)]
    expect(balance([...but('cost'), ...spent]).value).toBeCloseTo(207.6587, 4)
    expect(balance([...example, ...spent]).value).toBeCloseTo(207.6587, 4)
  })

  test('is missing, not zero, while a guess is', () => {
    expect(balanceOf('one', but('p-model'), risks)).toEqual({ ok: false, missing: ['p-model'] })
    expect(balanceOf('one', [], [])).toMatchObject({
      ok: false,
      missing: expect.arrayContaining(['value', 'cost', 'loss']),
    })
  })
})
