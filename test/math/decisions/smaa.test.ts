import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smaa } from '#app/math/decisions/smaa.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const reference = vectors.smaa
const names = ['A', 'B', 'C'] as const
const example = names.map((name) => reference.items[name])
const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20)
const items = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(share, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
const options = { samples: 200, seed: 7 }
const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0)

describe('smaa', () => {
  test('agrees with the exact example', () => {
    const result = smaa(example, { samples: 20_000, seed: 1 })!
    for (const [i, name] of names.entries()) {
      for (const [rank, exact] of reference.rankShares[name].entries())
        expect(Math.abs(result.rankShares[i]![rank]! - exact)).toBeLessThan(reference.tolerance)
      const [first] = result.centralWeights[i]!
      const exact = reference.centralFirstWeight[name]
      expect(Math.abs(first! - exact)).toBeLessThan(reference.tolerance)
    }
    expect(result.confidence).toEqual([1, 1, 1])
  })

  test('C is second or better under every weighting', () => {
    for (const seed of [1, 2, 3]) {
      const shares = smaa(example, { samples: 5_000, seed })!.rankShares[2]!
      expect(shares[0]! + shares[1]!).toBe(1)
    }
  })

  test('every item has one rank and every rank one item', () => {
    fc.assert(
      fc.property(items, (values) => {
        const { rankShares } = smaa(values, options)!
        for (const shares of rankShares) expect(sumOf(shares)).toBeCloseTo(1, 9)
        for (const rank of values.keys())
          expect(sumOf(rankShares.map((shares) => shares[rank]!))).toBeCloseTo(1, 9)
        expect(rankShares.flat().every((part) => part >= 0 && part <= 1 + 1e-12)).toBe(true)
      }),
    )
  })

  test('central weights sum to 1, for those that ever come first', () => {
    fc.assert(
      fc.property(items, (values) => {
        const { rankShares, centralWeights, confidence } = smaa(values, options)!
        for (const [i, weights] of centralWeights.entries()) {
          expect(weights === null).toBe(rankShares[i]![0] === 0)
          expect(confidence[i] === null).toBe(weights === null)
          if (weights) expect(sumOf(weights)).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  test('follows each item when the order changes', () => {
    fc.assert(
      fc.property(items, (values) => {
        const turned = smaa(values.toReversed(), options)!.rankShares.toReversed()
        for (const [i, shares] of smaa(values, options)!.rankShares.entries())
          for (const [rank, part] of shares.entries()) expect(turned[i]![rank]).toBeCloseTo(part, 9)
      }),
    )
  })

  test('alike items share their ranks, and a dominated one never comes first', () => {
    const alike = smaa(
      [
        [0.5, 0.2],
        [0.5, 0.2],
        [0.1, 0.1],
      ],
      options,
    )!
    expect(alike.rankShares).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ])
    expect(alike.centralWeights[2]).toBeNull()
    expect(alike.confidence).toEqual([0.5, 0.5, null])
  })

  test('raising an item never lowers its chance of the top k', () => {
    fc.assert(
      fc.property(items, (values) => {
        const top = (rows: number[][], k: number) =>
          sumOf(smaa(rows, options)!.rankShares[0]!.slice(0, k))
        const raised = values.with(
          0,
          values[0]!.map((value) => Math.min(1, value + 0.1)),
        )
        for (const k of values.keys())
          expect(top(raised, k + 1)).toBeGreaterThanOrEqual(top(values, k + 1) - 1e-9)
      }),
    )
  })

  test('keeps the order of importance when told', () => {
    const kept = smaa(example, { samples: 5_000, seed: 2, importance: [0.7, 0.3] })!
    const [a, b, c] = kept.rankShares
    expect(a![0]).toBeCloseTo(0.8, 1)
    expect(b![0]).toBe(0)
    expect(c![0]).toBeCloseTo(0.2, 1)
    expect(kept.centralWeights[0]![0]).toBeGreaterThan(0.5)
  })

  test('equal importance leaves the weights free', () => {
    const free = smaa(example, { samples: 20_000, seed: 4, importance: [0.5, 0.5] })!
    for (const [i, name] of names.entries())
      expect(free.rankShares[i]![0]).toBeCloseTo(reference.rankShares[name][0]!, 1)
  })

  test('repeats with its seed', () => {
    expect(smaa(example, options)).toEqual(smaa(example, options))
    expect(smaa(example, options)).not.toEqual(smaa(example, { ...options, seed: 8 }))
  })

  test.each([
    [[], 10],
    [[[]], 10],
    [[[0.5], [0.5, 0.5]], 10],
    [[[1.5]], 10],
    [[[Number.NaN]], 10],
    [[[0.5]], 0],
    [[[0.5]], 1.5],
  ])('has no answer for values %j with %d samples', (values: number[][], samples) => {
    expect(smaa(values, { samples, seed: 1 })).toBeNull()
  })
})
