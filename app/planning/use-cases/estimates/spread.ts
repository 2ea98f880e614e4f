import { pert } from '#app/math/statistics/pert.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

/** Mean, and the values below which 10, 50 and 90 of 100 outcomes lie, in the unit of the guess. */
export type Spread = { mean: number; p10: number; p50: number; p90: number }

/** How far a guess spreads, by the PERT-beta distribution; null where the points are no guess. */
export function spreadOf({ low, mode, high }: ThreePoint): Spread | null {
  const found = pert(low, mode, high)
  if (!found) return null
  const at = (share: number) => found.quantile(share) ?? found.mean
  return { mean: found.mean, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

const parts = 9

/**
 * How far the product of independent guesses spreads: every combination of nine equally likely values of each. Null
 * where one of them is no guess.
 */
export function spreadOfProduct(guesses: readonly ThreePoint[]): Spread | null {
  let products = [1]
  let mean = 1
  for (const { low, mode, high } of guesses) {
    const found = pert(low, mode, high)
    if (!found) return null
    mean *= found.mean
    const values = Array.from({ length: parts }, (_, part) => found.quantile((part + 0.5) / parts))
    products = products.flatMap((product) => values.map((value) => product * (value ?? 0)))
  }
  const sorted = products.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { mean, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
