import { asShown, type Scale } from '#app/planning/priorities/methods/scale.ts'
import { numberText } from '#app/planning/priorities/methods/words.ts'
import type { Dimension } from './dimensions.ts'

/** A scale that holds every value, and where it is split in two. */
export type Axis = {
  key: string
  name: string
  unit: string
  percent: boolean
  low: number
  high: number
  split: number
  movable: boolean
  steps: readonly number[] | null
  ticks: { at: number; text: string }[]
}

/** The scale of a dimension over some values: its declared ends, and round ones where it is open. */
export function axisOf(
  dimension: Dimension,
  values: readonly (number | null)[],
  split: number | null = null,
): Axis {
  const { key, name, unit, min, max, movable, steps } = dimension
  const percent = dimension.percent ?? false
  const there = values.filter((value) => value !== null)
  const least = there.reduce((a, b) => Math.min(a, b), min ?? 0)
  const most = there.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const low = least < (min ?? 0) ? -roundUp(-least) : least
  const open = most > low ? roundUp(most) : low + 1
  const high = max === null || most > max ? open : max
  const middle = (low + high) / 2
  const at = split !== null && split > low && split < high ? split : middle
  return {
    key,
    name,
    unit,
    percent,
    low,
    high,
    split: at,
    movable,
    steps: steps ?? null,
    ticks: ticksOf(low, high, { percent }),
  }
}

const nice = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The next round number above, with some room beyond the value. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 0
  const wanted = value * 1.05
  const unit = 10 ** Math.floor(Math.log10(wanted))
  const factor = nice.find((each) => each * unit >= wanted) ?? 10
  return Number((factor * unit).toPrecision(6))
}

const parts = 4

const ticksOf = (low: number, high: number, scale: Scale): Axis['ticks'] =>
  Array.from({ length: parts + 1 }, (_, i) => ({
    at: (100 * i) / parts,
    text: numberText(asShown(scale, low + ((high - low) * i) / parts)),
  }))

/** Where a value lies, in percent of the axis, which it never leaves. */
export const along = ({ low, high }: Pick<Axis, 'low' | 'high'>, value: number): number =>
  Math.round(1000 * Math.min(1, Math.max(0, (value - low) / (high - low)))) / 10

/** The value at some percent of the axis: a step of its scale, or one of 200 round places. */
export function valueAt({ low, high, steps }: Axis, percent: number): number {
  const share = Math.min(1, Math.max(0, percent / 100))
  const value = low + (high - low) * share
  if (steps) return nearest(steps, value)
  const grain = (high - low) / 200
  return Number((low + Math.round((value - low) / grain) * grain).toPrecision(6))
}

export const nearest = (steps: readonly number[], value: number): number =>
  steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best))
