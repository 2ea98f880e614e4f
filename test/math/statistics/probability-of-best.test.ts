import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCumulative } from '#app/math/statistics/normal.ts'
import { probabilityOfBest } from '#app/math/statistics/probability-of-best.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const means = fc.integer({ min: -10_000, max: 10_000 }).map((thousandths) => thousandths / 1000)
const sds = fc.oneof(fc.double({ min: 1e-3, max: 10, noNaN: true }), fc.constant(0))
const items = fc.array(fc.tuple(means, sds), { minLength: 1, maxLength: 8 })
const unzipped = (pairs: [number, number][]) =>
  [pairs.map(([mean]) => mean), pairs.map(([, sd]) => sd)] as const

const expectAllClose = (actual: number[] | null, wanted: number[], tolerance = 1e-6) => {
  expect(actual).toHaveLength(wanted.length)
  for (const [i, p] of actual!.entries()) expect(Math.abs(p - wanted[i]!)).toBeLessThan(tolerance)
}

describe('probabilityOfBest', () => {
  test('agrees with the reference', () => {
    const reference = vectors.probabilityOfBest
    const result = probabilityOfBest(reference.means, reference.sd)!
    for (const [i, p] of reference.p.entries()) expect(result[i]).toBeCloseTo(p, reference.digits)
  })

  // Computed to 20 digits by adaptive quadrature with mpmath
  test.each([
    [
      [3.6, 3.3, 3],
      [0.3, 0.3, 0.3],
      [0.7287510153, 0.2240983048, 0.0471506799],
    ],
    [
      [0, 1, 0.5, -2],
      [1, 2, 0.01, 5],
      [0.1200984274, 0.4491062933, 0.1918713464, 0.2389239337],
    ],
    [
      [0.2, 0, 0.1],
      [0.001, 1, 3],
      [0.2973314996, 0.2552485397, 0.4474199607],
    ],
  ])('is within 1e-6 for means %j with sds %j', (m, s, exact) => {
    expectAllClose(probabilityOfBest(m, s), exact)
  })

  test('for two items it is the normal probability of their difference', () => {
    fc.assert(
      fc.property(means, means, sds, sds, (a, b, s, t) => {
        fc.pre(s > 0 || t > 0)
        const first = normalCumulative((a - b) / Math.hypot(s, t))
        expectAllClose(probabilityOfBest([a, b], [s, t]), [first, 1 - first])
      }),
    )
  })

  test('sums to 1, each between 0 and 1', () => {
    fc.assert(
      fc.property(items, (pairs) => {
        const result = probabilityOfBest(...unzipped(pairs))!
        expect(result.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(result.every((p) => p >= 0 && p <= 1 + 1e-12)).toBe(true)
      }),
    )
  })

  test('follows each item when the order changes', () => {
    fc.assert(
      fc.property(items, (pairs) => {
        const turned = probabilityOfBest(...unzipped(pairs.toReversed()))!
        expectAllClose(turned.toReversed(), probabilityOfBest(...unzipped(pairs))!, 1e-9)
      }),
    )
  })

  test('does not depend on origin and unit', () => {
    const unit = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(items, fc.integer({ min: -100, max: 100 }), unit, (pairs, origin, size) => {
        const other = pairs.map(([mean, sd]): [number, number] => [
          (mean + origin) * size,
          sd * size,
        ])
        expectAllClose(
          probabilityOfBest(...unzipped(other)),
          probabilityOfBest(...unzipped(pairs))!,
        )
      }),
    )
  })

  test('a higher mean never lowers the chance of its item', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0, max: 3, noNaN: true }), (pairs, gain) => {
        const [[first, sd], ...others] = pairs as [[number, number], ...[number, number][]]
        const before = probabilityOfBest(...unzipped(pairs))![0]!
        const after = probabilityOfBest(...unzipped([[first + gain, sd], ...others]))![0]!
        expect(after).toBeGreaterThanOrEqual(before - 1e-6)
      }),
    )
  })

  test('equal items share equally, be they 2 or 400', () => {
    for (const count of [2, 3, 50, 400]) {
      const result = probabilityOfBest(Array(count).fill(3), Array(count).fill(0.4))!
      expectAllClose(result, Array(count).fill(1 / count), 1e-9)
    }
  })
})

describe('probabilityOfBest with values known exactly', () => {
  test('the highest is best and ties share', () => {
    expect(probabilityOfBest([5, 4], [0, 0])).toEqual([1, 0])
    expect(probabilityOfBest([4, 4, 3], [0, 0, 0])).toEqual([0.5, 0.5, 0])
    expect(probabilityOfBest([0, 0], [0, 0])).toEqual([0.5, 0.5])
  })

  test('ties share what an uncertain item leaves them', () => {
    const lower = normalCumulative(1)
    expectAllClose(probabilityOfBest([1, 1, 0], [0, 0, 1]), [lower / 2, lower / 2, 1 - lower])
  })

  test('a lower exact value has no chance', () => {
    expectAllClose(probabilityOfBest([1, 0.5, 0], [0, 0, 1]), [
      normalCumulative(1),
      0,
      normalCumulative(-1),
    ])
  })

  test('is the limit of small standard deviations', () => {
    fc.assert(
      fc.property(means, means, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-3)
        expectAllClose(
          probabilityOfBest([a, b, 0], [1e-7, 0, 2]),
          probabilityOfBest([a, b, 0], [0, 0, 2])!,
        )
      }),
    )
  })

  test('one item is certainly best', () => {
    expect(probabilityOfBest([3], [0])).toEqual([1])
    expect(probabilityOfBest([3], [0.5])).toEqual([1])
  })

  test('far origins and tiny spreads still end', () => {
    expectAllClose(probabilityOfBest([1e15, 1e15 + 1], [1, 1e-3]), [0.158655, 0.841345], 1e-5)
    expectAllClose(probabilityOfBest([0, 1e-300], [1, 1e-300]), [0.5, 0.5])
    expectAllClose(probabilityOfBest([-1e12, 0, 1], [1e-9, 1e-3, 1e6]), [0, 0.5, 0.5])
  })
})

test.each([
  [[], []],
  [[1, 2], [1]],
  [
    [1, 2],
    [1, -1],
  ],
  [
    [1, Number.NaN],
    [1, 1],
  ],
  [
    [1, 2],
    [1, Number.NaN],
  ],
  [
    [1, Number.POSITIVE_INFINITY],
    [1, 1],
  ],
  [
    [1, 2],
    [1, Number.POSITIVE_INFINITY],
  ],
  [
    [0, 0],
    [1e308, 1],
  ],
])('probabilityOfBest has no answer for means %j with sds %j', (m: number[], s: number[]) => {
  expect(probabilityOfBest(m, s)).toBeNull()
})
