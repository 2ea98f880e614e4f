import { quantileSorted } from 'simple-statistics'

/**
 * P10, P50 and P90 of drawn values.
 *
 * @returns null without draws
 */
export const spreadOf = (drawn: Float64Array): [p10: number, p50: number, p90: number] | null => {
  if (drawn.length === 0) return null
  const sorted = Array.from(drawn.toSorted())
  return [quantileSorted(sorted, 0.1), quantileSorted(sorted, 0.5), quantileSorted(sorted, 0.9)]
}
