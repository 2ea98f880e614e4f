import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactly, meanOf, problemOf, threePointSchema } from '#app/planning/three-point.ts'

describe('three points', () => {
  test.each([
    [{ low: 5, mode: 4, high: 3 }, 'low', 'Low (5) is above high (3): swap the two.'],
    [{ low: 2, mode: 1, high: 3 }, 'mode', 'Likely (1) is below low (2). It lies between.'],
    [{ low: 1, mode: 4, high: 3 }, 'mode', 'Likely (4) is above high (3). It lies between.'],
    [
      { low: -1, mode: 2, high: 3 },
      'low',
      'The low number is negative (-1). It cannot be below 0.',
    ],
    [{ low: 1, mode: Number.NaN, high: 3 }, 'mode', 'Give a number.'],
  ])('%o is wrong at %s', (three, point, message) => {
    expect(problemOf(three, { min: 0 })).toEqual({ point, message })
  })

  test('a chance above 1 is named', () => {
    const answer = threePointSchema({ min: 0, max: 1 }).safeParse({
      low: 0.5,
      mode: 0.9,
      high: 1.2,
    })
    expect(answer.error?.issues).toMatchObject([
      { path: ['high'], message: 'The high number is 1.2; 1 is the most.' },
    ])
  })

  test('what is beyond all planning is refused at its point', () => {
    const answer = threePointSchema({ min: 0 }).safeParse({ low: 1, mode: 2, high: 1e308 })
    expect(answer.error?.issues).toMatchObject([
      { path: ['high'], message: 'That is more than can be planned with.' },
    ])
    expect(problemOf(exactly(1e9))).toBeNull()
  })

  test('the mean is that of PERT', () => {
    expect(meanOf({ low: 2, mode: 4, high: 12 })).toBe(5)
    expect(meanOf(exactly(7))).toBe(7)
  })

  test('three numbers in order are right, and their mean lies between', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (...numbers) => {
        const [low = 0, mode = 0, high = 0] = numbers.toSorted((a, b) => a - b)
        const three = { low, mode, high }
        expect(problemOf(three, { min: 0 })).toBeNull()
        expect(meanOf(three)).toBeGreaterThanOrEqual(low * (1 - 1e-12))
        expect(meanOf(three)).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
    )
  })
})
