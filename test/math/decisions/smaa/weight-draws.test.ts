import { mersenne } from 'pure-rand/generator/mersenne'
import { mean } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { weightDraws } from '#app/math/decisions/smaa/weight-draws.ts'

const draws = (count: number, draw: () => Float64Array) =>
  Array.from({ length: count }, () => Array.from(draw()))

describe('weightDraws', () => {
  test('are uniform on the simplex: each mean 1/n, and below x with 1 − (1 − x)^(n − 1)', () => {
    const drawn = draws(20_000, weightDraws(mersenne(1), 4))
    for (const k of [0, 1, 2, 3]) {
      const own = drawn.map((weights) => weights[k]!)
      expect(Math.abs(mean(own) - 0.25)).toBeLessThan(0.01)
      const below = own.filter((weight) => weight < 0.2).length / own.length
      expect(Math.abs(below - (1 - 0.8 ** 3))).toBeLessThan(0.015)
    }
  })

  test('sum to 1', () => {
    for (const weights of draws(200, weightDraws(mersenne(2), 5)))
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  test('in order: the means are those of sorted spacings', () => {
    const drawn = draws(20_000, weightDraws(mersenne(3), 3, [0.2, 0.5, 0.3]))
    for (const [low, high, middle] of drawn as [number, number, number][]) {
      expect(high).toBeGreaterThanOrEqual(middle)
      expect(middle).toBeGreaterThanOrEqual(low)
    }
    const means = [0, 1, 2].map((k) => mean(drawn.map((weights) => weights[k]!)))
    for (const [k, exact] of [1 / 9, 11 / 18, 5 / 18].entries())
      expect(means[k]).toBeCloseTo(exact, 2)
  })

  test('equals within an order share by chance', () => {
    const drawn = draws(20_000, weightDraws(mersenne(4), 3, [1, 5, 1]))
    const [first, , third] = [0, 1, 2].map((k) => mean(drawn.map((weights) => weights[k]!)))
    expect(first).toBeCloseTo(7 / 36, 2)
    expect(third).toBeCloseTo(7 / 36, 2)
  })
})
