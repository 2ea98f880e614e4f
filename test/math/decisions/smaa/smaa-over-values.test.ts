import { describe, expect, test } from 'vitest'
import { smaa } from '#app/math/decisions/smaa.ts'
import { smaaOverValues } from '#app/math/decisions/smaa/smaa-over-values.ts'
import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'

const certain = (value: number): ThreePoint => [value, value, value]
const options = { samples: 4_000, seed: 5 }

describe('smaaOverValues', () => {
  test('is SMAA over weights when every value is certain', () => {
    const values = [
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ]
    const drawn = smaaOverValues(
      values.map((row) => row.map(certain)),
      options,
    )!
    const plain = smaa(values, options)!
    expect(drawn.rankShares).toEqual(plain.rankShares)
    expect(drawn.centralWeights).toEqual(plain.centralWeights)
    expect(drawn.confidence).toEqual(plain.confidence)
  })

  test('two items with the same distribution each come first half of the time', () => {
    const cell: ThreePoint = [0.2, 0.5, 0.9]
    const { rankShares, confidence } = smaaOverValues([[cell], [cell]], options)!
    expect(rankShares[0]![0]).toBeCloseTo(0.5, 1)
    expect(confidence[0]).toBeCloseTo(0.5, 1)
  })

  test('draws have the mean of their PERT distribution', () => {
    const cell: ThreePoint = [0, 0.2, 1]
    const chance = smaaOverValues([[cell], [certain(0.3)]], options)!.rankShares[0]![0]!
    // P(beta(1.8, 4.2) > .3), by numeric integration
    expect(chance).toBeCloseTo(0.4456, 1)
  })

  test('more spread means less certainty', () => {
    const lead = (spread: number) =>
      smaaOverValues([[[0.6 - spread, 0.6, 0.6 + spread]], [certain(0.5)]], options)!
        .rankShares[0]![0]!
    expect(lead(0.05)).toBe(1)
    expect(lead(0.2)).toBeGreaterThan(lead(0.4))
    expect(lead(0.4)).toBeGreaterThan(0.5)
  })

  test('keeps the order of importance when told', () => {
    const cells = [
      [certain(1), certain(0)],
      [certain(0), certain(1)],
    ]
    const { rankShares } = smaaOverValues(cells, { ...options, importance: [2, 1] })!
    expect(rankShares).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  test('tells how far it has come, and repeats with its seed', () => {
    const heard: number[] = []
    const cells = [[[0, 0.5, 1] as const], [certain(0.5)]]
    const first = smaaOverValues(cells, { ...options, onProgress: (done) => heard.push(done) })
    expect(heard.length).toBeGreaterThan(20)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(heard.every((done) => done >= 0 && done < 1)).toBe(true)
    expect(smaaOverValues(cells, options)).toEqual(first)
  })

  test.each([
    [[]],
    [[[]]],
    [[[[0.5, 0.4, 0.6]]]],
    [[[[0, 0.5, 1.2]]]],
    [[[[-0.1, 0, 1]]]],
    [[[[0, Number.NaN, 1]]]],
  ])('has no answer for %j', (cells) => {
    expect(smaaOverValues(cells as unknown as ThreePoint[][], options)).toBeNull()
  })
})
