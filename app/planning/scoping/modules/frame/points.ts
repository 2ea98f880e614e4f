import { pert } from '#app/math/statistics/pert.ts'
import type { FullPoints } from './outcome.ts'

/** The same function of each of the three points; it must not fall where they rise. */
export const atEach = (
  { low, mode, high }: FullPoints,
  of: (value: number) => number,
): FullPoints => ({
  low: of(low),
  mode: of(mode),
  high: of(high),
})

export const scalePoints = (points: FullPoints, by: number): FullPoints =>
  atEach(points, (value) => value * by)

/** Low to low, likely to likely, high to high; null where there is nothing to add. */
export const addPoints = (list: readonly FullPoints[]): FullPoints | null =>
  list.length === 0
    ? null
    : list.reduce((sum, each) => ({
        low: sum.low + each.low,
        mode: sum.mode + each.mode,
        high: sum.high + each.high,
      }))

/** An amount as people write it: no more digits than it can be trusted for. */
export const amount = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 })

export const spread = ({ low, mode, high }: FullPoints): string =>
  `${amount(low)} – ${amount(mode)} – ${amount(high)}`

/** P10, the mean and P90 of a three-point guess. */
export function likelyRange({ low, mode, high }: FullPoints): FullPoints {
  const at = pert(low, mode, high)
  return {
    low: at?.quantile(0.1) ?? low,
    mode: at?.mean ?? mode,
    high: at?.quantile(0.9) ?? high,
  }
}

const steps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10]

/** The next number whose quarters are easy to read, for the end of an axis; 1 for nothing. */
export function roundedUp(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return (steps.find((step) => step * power >= value) ?? 10) * power
}
