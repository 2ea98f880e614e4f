import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { betaQuantile } from './beta.ts'
import type { Random } from './random.ts'

/** Lowest, most likely and highest value of an estimate. */
export type ThreePoint = readonly [low: number, mode: number, high: number]

const STEPS = 128

/** Quantiles of PERT-beta on 0 to 1 at equal steps, one table per position of the peak. */
export const quantileTables = () => {
  const tables = new Map<number, Float64Array>()
  return (peak: number): Float64Array => {
    const known = tables.get(peak)
    if (known) return known
    const table = Float64Array.from({ length: STEPS + 1 }, (_, step) =>
      betaQuantile(step / STEPS, 1 + 4 * peak, 5 - 4 * peak),
    )
    tables.set(peak, table)
    return table
  }
}

/**
 * A source of values, each drawn from the PERT-beta of its three points, within a hundredth of the width.
 *
 * @param cells low ≤ mode ≤ high, in any unit
 * @param tableOf shared between sources that are made one after the other
 * @returns a function that fills and returns one array, reused from draw to draw
 */
export const pertDraws = (
  cells: readonly ThreePoint[],
  random: Random,
  tableOf = quantileTables(),
): (() => Float64Array) => {
  const values = Float64Array.from(cells, ([low]) => low)
  const varying = cells.flatMap(([low, mode, high], at) => {
    const width = high - low
    return width > 0 ? [{ at, low, width, table: tableOf((mode - low) / width) }] : []
  })
  return () => {
    for (const { at, low, width, table } of varying) {
      const place = uniformFloat64(random) * STEPS
      const step = Math.floor(place)
      const below = table[step]!
      values[at] = low + width * (below + (place - step) * (table[step + 1]! - below))
    }
    return values
  }
}
