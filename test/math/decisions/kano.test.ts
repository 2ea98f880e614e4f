import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kano } from '#app/math/decisions/kano.ts'

const count = fc.integer({ min: 0, max: 500 })
const answers = fc.record({ A: count, O: count, M: count, I: count })

describe('kano', () => {
  test('counts who would be pleased and who would be put off', () => {
    expect(kano({ A: 4, O: 3, M: 2, I: 1 })).toEqual({ better: 0.7, worse: -0.5 })
    expect(kano({ A: 5, O: 0, M: 0, I: 5 })).toEqual({ better: 0.5, worse: 0 })
  })

  test('stays within 0 to 1 and −1 to 0', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const result = kano(given)
        if (given.A + given.O + given.M + given.I === 0) return expect(result).toBeNull()
        expect(result!.better).toBeGreaterThanOrEqual(0)
        expect(result!.better).toBeLessThanOrEqual(1)
        expect(result!.worse).toBeGreaterThanOrEqual(-1)
        expect(result!.worse).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('asking twice as many who answer alike changes nothing', () => {
    fc.assert(
      fc.property(answers, ({ A, O, M, I }) => {
        expect(kano({ A: A * 2, O: O * 2, M: M * 2, I: I * 2 })).toEqual(kano({ A, O, M, I }))
      }),
    )
  })

  test('has no answer without answers or for negative ones', () => {
    expect(kano({ A: 0, O: 0, M: 0, I: 0 })).toBeNull()
    expect(kano({ A: -1, O: 2, M: 0, I: 0 })).toBeNull()
    expect(kano({ A: Number.NaN, O: 2, M: 0, I: 0 })).toBeNull()
  })
})
