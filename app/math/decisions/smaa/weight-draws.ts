import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import type { Random } from '#app/math/statistics/distributions/random.ts'

/**
 * A source of weights drawn uniformly from all that sum to 1, by scaled exponential draws.
 *
 * @param criteria how many
 * @param importance weights whose order the drawn ones keep; equal ones stay free among themselves
 * @returns a function that fills and returns one array, reused from draw to draw
 */
export const weightDraws = (
  random: Random,
  criteria: number,
  importance: readonly number[] | null = null,
): (() => Float64Array) => {
  const drawn = new Float64Array(criteria)
  const draw = () => {
    let total = 0
    for (let k = 0; k < criteria; k += 1) {
      drawn[k] = -Math.log(1 - uniformFloat64(random))
      total += drawn[k]!
    }
    for (let k = 0; k < criteria; k += 1) drawn[k]! /= total || 1
    return drawn
  }
  return importance ? inOrder(draw, importance) : draw
}

/** Hands the largest draws to the most important criteria, by chance within a group of equals. */
const inOrder = (draw: () => Float64Array, importance: readonly number[]): (() => Float64Array) => {
  const levels = [...new Set(importance)].toSorted((a, b) => b - a)
  const groups = levels.map((level) => importance.flatMap((own, k) => (own === level ? [k] : [])))
  const ordered = new Float64Array(importance.length)
  return () => {
    const drawn = draw()
    const sorted = drawn.toSorted()
    let last = sorted.length
    for (const group of groups) {
      const kept = sorted.subarray(last - group.length, last)
      const byChance = group.toSorted((a, b) => drawn[a]! - drawn[b]!)
      for (const [place, k] of byChance.entries()) ordered[k] = kept[place]!
      last -= group.length
    }
    return ordered
  }
}
