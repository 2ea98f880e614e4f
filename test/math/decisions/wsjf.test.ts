import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wsjf } from '#app/math/decisions/wsjf.ts'

const points = fc.constantFrom(1, 2, 3, 5, 8, 13, 20)
const inputs = fc.record({
  businessValue: points,
  timeCriticality: points,
  riskReduction: points,
  jobSize: points,
})

describe('wsjf', () => {
  test('divides the cost of delay by the size', () => {
    const input = { businessValue: 8, timeCriticality: 3, riskReduction: 2, jobSize: 5 }
    expect(wsjf(input)).toBeCloseTo(2.6, 12)
  })

  test('grows with each part of the cost of delay, and halves when the size doubles', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = wsjf(input)!
        for (const part of ['businessValue', 'timeCriticality', 'riskReduction'] as const) {
          expect(wsjf({ ...input, [part]: input[part] + 1 })).toBeGreaterThan(one)
        }
        expect(wsjf({ ...input, jobSize: input.jobSize * 2 })).toBeCloseTo(one / 2, 12)
      }),
    )
  })

  test('the parts of the cost of delay may change places', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = {
          ...input,
          businessValue: input.riskReduction,
          riskReduction: input.businessValue,
        }
        expect(wsjf(turned)).toBeCloseTo(wsjf(input)!, 12)
      }),
    )
  })

  test.each([{ jobSize: 0 }, { jobSize: -1 }, { jobSize: Number.NaN }, { businessValue: -1 }])(
    'has no answer for %j',
    (wrong) => {
      const input = { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 }
      expect(wsjf({ ...input, ...wrong })).toBeNull()
    },
  )
})
