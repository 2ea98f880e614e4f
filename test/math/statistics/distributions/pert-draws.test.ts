import { mersenne } from 'pure-rand/generator/mersenne'
import { mean, quantile, variance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { pertDraws, type ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { pert } from '#app/math/statistics/pert.ts'

const cells: ThreePoint[] = [
  [2, 4, 12],
  [0, 0, 1],
  [-5, -1, -1],
  [3, 3, 3],
]

const drawn = (count: number) => {
  const draw = pertDraws(cells, mersenne(1))
  const rows = Array.from({ length: count }, () => Array.from(draw()))
  return cells.map((_, cell) => rows.map((row) => row[cell]!))
}

describe('pertDraws', () => {
  test('have the mean, variance and quantiles of their distributions', () => {
    for (const [cell, values] of drawn(20_000).entries()) {
      const [low, mode, high] = cells[cell]!
      const exact = pert(low, mode, high)!
      const width = high - low || 1
      expect(Math.abs(mean(values) - exact.mean) / width).toBeLessThan(0.01)
      expect(Math.abs(variance(values) - exact.variance) / width ** 2).toBeLessThan(0.005)
      for (const p of [0.1, 0.5, 0.9])
        expect(Math.abs(quantile(values, p) - exact.quantile(p)!) / width).toBeLessThan(0.015)
    }
  })

  test('stay between low and high, and a certain value stays itself', () => {
    for (const [cell, values] of drawn(2_000).entries()) {
      const [low, , high] = cells[cell]!
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low)
      expect(Math.max(...values)).toBeLessThanOrEqual(high)
    }
  })

  test('repeat with their seed', () => {
    const once = Array.from(pertDraws(cells, mersenne(9))())
    expect(Array.from(pertDraws(cells, mersenne(9))())).toEqual(once)
    expect(Array.from(pertDraws(cells, mersenne(8))())).not.toEqual(once)
  })
})
