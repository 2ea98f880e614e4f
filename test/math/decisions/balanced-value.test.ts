import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  balancedValue,
  chanceOfSuccess,
  shareKept,
  type Balanced,
  type Risk,
} from '#app/math/decisions/balanced-value.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const risk = fc.record({ likelihood: share, severity: share, mitigation: share })
const risks = fc.array(risk, { maxLength: 4 })
const money = fc.integer({ min: 0, max: 10_000 })
const inputs: fc.Arbitrary<Balanced> = fc.record({
  p: fc.array(share, { minLength: 1, maxLength: 4 }),
  risks: fc.record({ organisational: risks, domain: risks, external: risks }),
  value: money,
  cost: money,
  loss: money,
})

const risksFrom = (rows: number[][]): Risk[] =>
  rows.map(([likelihood = 0, severity = 0, mitigation = 0]) => ({
    likelihood,
    severity,
    mitigation,
  }))

const reference = vectors.balanced
const example: Balanced = {
  p: reference.p,
  risks: {
    organisational: risksFrom(reference.risks.organisational),
    domain: risksFrom(reference.risks.domain),
    external: risksFrom(reference.risks.external),
  },
  value: reference.value,
  cost: reference.cost,
  loss: reference.loss,
}
const none = { organisational: [], domain: [], external: [] }

describe('balancedValue', () => {
  test('agrees with the reference', () => {
    expect(balancedValue(example)).toBeCloseTo(reference.balancedValue, reference.digits)
    expect(chanceOfSuccess(reference.p)).toBeCloseTo(0.5508, 12)
    expect(shareKept(Object.values(example.risks).flat())).toBeCloseTo(0.68816, 12)
  })

  test('is at most p·V − C', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const most = chanceOfSuccess(input.p)! * input.value - input.cost
        expect(balancedValue(input)).toBeLessThanOrEqual(most + 1e-6)
      }),
    )
  })

  test('without risks and loss it is p·V − C', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const most = chanceOfSuccess(input.p)! * input.value - input.cost
        expect(balancedValue({ ...input, risks: none, loss: 0 })).toBeCloseTo(most, 6)
      }),
    )
    expect(shareKept([])).toBe(1)
  })

  test('never falls when a chance or a mitigation rises', () => {
    fc.assert(
      fc.property(inputs, share, risk, (input, higher, added) => {
        const before = balancedValue(input)!
        const p = input.p.with(0, Math.max(higher, input.p[0]!))
        expect(balancedValue({ ...input, p })).toBeGreaterThanOrEqual(before - 1e-6)
        const withRisk = (mitigation: number) => ({
          ...input,
          risks: { ...input.risks, domain: [...input.risks.domain, { ...added, mitigation }] },
        })
        const unmitigated = balancedValue(withRisk(0))!
        expect(unmitigated).toBeLessThanOrEqual(before + 1e-6)
        expect(balancedValue(withRisk(added.mitigation))).toBeGreaterThanOrEqual(unmitigated - 1e-6)
        expect(balancedValue(withRisk(1))).toBeCloseTo(before, 6)
      }),
    )
  })

  test('neither order nor category of risks matters', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { organisational, domain, external } = input.risks
        const turned = {
          organisational: external.toReversed(),
          domain: organisational.toReversed(),
          external: domain.toReversed(),
        }
        const other = balancedValue({ ...input, p: input.p.toReversed(), risks: turned })
        expect(other).toBeCloseTo(balancedValue(input)!, 6)
      }),
    )
  })

  test('follows its unit of money', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { value, cost, loss } = input
        const inCents = { ...input, value: value * 100, cost: cost * 100, loss: loss * 100 }
        expect(balancedValue(inCents)).toBeCloseTo(balancedValue(input)! * 100, 4)
      }),
    )
  })

  test.each([
    ['a chance above 1', { p: [1.2] }],
    ['a missing chance', { p: [Number.NaN] }],
    ['a negative value', { value: -1 }],
    ['an infinite cost', { cost: Infinity }],
    ['a negative loss', { loss: -5 }],
    [
      'a likelihood in per cent',
      { risks: { ...none, domain: [{ likelihood: 30, severity: 0.5, mitigation: 0 }] } },
    ],
  ])('has no answer for %s', (_, wrong) => {
    expect(balancedValue({ ...example, ...wrong })).toBeNull()
  })
})
