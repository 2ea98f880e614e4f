/**
 * The values below which a quarter, half and three quarters of some values lie, by linear interpolation between order
 * statistics (R's type 7).
 *
 * @returns in the unit of the values; null without values or where one is not finite
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages
 */
export const quartiles = (
  values: readonly number[],
): { lower: number; median: number; upper: number } | null => {
  if (values.length === 0 || !values.every(Number.isFinite)) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)]!
    const above = sorted[Math.ceil(place)]!
    // Adding 0 turns −0 into 0.
    return below === above ? below + 0 : below + (place - Math.floor(place)) * (above - below)
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
