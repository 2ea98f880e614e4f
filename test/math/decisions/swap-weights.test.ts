import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { swaps, swapWeights } from '#app/math/decisions/swap-weights.ts'
import { weightedSum } from '#app/math/decisions/weighted-sum.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const { weights, a, b, swapAt, digits } = vectors.swapWeights

const pairs = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((rows) => ({
    weights: rows.map(([weight]) => weight),
    a: rows.map(([, value]) => value),
    b: rows.map(([, , value]) => value),
  }))

/** Weights with criterion k at `share`, the others in proportion. */
const reweighed = (given: number[], k: number, share: number): number[] => {
  const others = given.reduce((sum, weight, j) => sum + (j === k ? 0 : weight), 0)
  return given.map((weight, j) => (j === k ? share : ((1 - share) * weight) / others))
}

describe('swapWeights', () => {
  test('agrees with the reference', () => {
    const found = swapWeights(weights, a, b)
    for (const [k, at] of swapAt.entries()) expect(found[k]).toBeCloseTo(at, digits)
  })

  test('the items tie there, and the named one is ahead above it', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const [k, swap] of swaps(pair.weights, pair.a, pair.b).entries()) {
          if (!swap) continue
          const lead = (share: number) => {
            const reweighted = reweighed(pair.weights, k, share)
            return weightedSum(pair.a, reweighted)! - weightedSum(pair.b, reweighted)!
          }
          expect(lead(swap.at)).toBeCloseTo(0, 9)
          const side = swap.above === 'a' ? 1 : -1
          if (swap.at < 0.999) expect(lead(1) * side).toBeGreaterThan(0)
          if (swap.at > 0.001) expect(lead(0) * side).toBeLessThan(0)
        }
      }),
    )
  })

  test('items that tie on all other criteria, and on this one, have no swap', () => {
    expect(swapWeights([18, 11, 3, 10], [1, 9, 10, 0], [4, 6, 3, 0])[3]).toBeNull()
  })

  test('without a swap one item stays ahead at every weight', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const [k, at] of swapWeights(pair.weights, pair.a, pair.b).entries()) {
          if (at !== null) continue
          const leads = [0, 0.5, 1].map((share) => {
            const reweighted = reweighed(pair.weights, k, share)
            return weightedSum(pair.a, reweighted)! - weightedSum(pair.b, reweighted)!
          })
          const near = leads.map((lead) => (Math.abs(lead) < 1e-12 ? 0 : Math.sign(lead)))
          expect(new Set(near).size).toBe(1)
        }
      }),
    )
  })

  test('is the same seen from the other item, with the sides exchanged', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const there = swaps(pair.weights, pair.a, pair.b)
        const back = swaps(pair.weights, pair.b, pair.a)
        for (const [k, swap] of there.entries()) {
          expect(back[k]?.at ?? null).toBe(swap?.at ?? null)
          if (swap) expect(back[k]!.above).not.toBe(swap.above)
        }
      }),
    )
  })

  test('there is none for alike items, a lone criterion or one item ahead everywhere', () => {
    expect(swapWeights([0.5, 0.5], [1, 1], [1, 1])).toEqual([null, null])
    expect(swapWeights([1], [1], [0])).toEqual([null])
    expect(swapWeights([0.5, 0.5], [1, 1], [0, 0])).toEqual([null, null])
  })

  test.each([
    [[1, 1], [1], [1, 2]],
    [
      [0, 0],
      [1, 2],
      [2, 1],
    ],
    [
      [1, -1],
      [1, 2],
      [2, 1],
    ],
    [
      [1, 1],
      [Number.NaN, 2],
      [2, 1],
    ],
  ])('has no answer for weights %j of %j and %j', (w: number[], x: number[], y: number[]) => {
    expect(swapWeights(w, x, y)).toEqual(w.map(() => null))
  })
})
