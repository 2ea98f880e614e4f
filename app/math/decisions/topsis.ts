import { sharesOf } from '#app/math/finite.ts'

export type Direction = 'benefit' | 'cost'

export type Topsis = {
  /** 0 (at the anti-ideal) to 1 (at the ideal) per item; null where all items are alike. */
  closeness: (number | null)[]
  toIdeal: number[]
  toAntiIdeal: number[]
}

type Rows = readonly (readonly number[])[]

const weigh = (rows: Rows, shares: number[]): number[][] => {
  const largest = shares.map((_, k) => Math.max(...rows.map((row) => Math.abs(row[k]!))))
  const lengths = shares.map(
    (_, k) => largest[k]! * Math.hypot(...rows.map((row) => row[k]! / (largest[k]! || 1))),
  )
  return rows.map((row) => row.map((value, k) => (shares[k]! * value) / (lengths[k]! || 1)))
}

const distances = (rows: Rows, target: number[]): number[] =>
  rows.map((row) => Math.hypot(...row.map((value, k) => value - target[k]!)))

const extreme = (rows: Rows, directions: readonly Direction[], side: Direction): number[] =>
  directions.map((direction, k) => {
    const column = rows.map((row) => row[k]!)
    return direction === side ? Math.max(...column) : Math.min(...column)
  })

/**
 * TOPSIS: vector-normalise each criterion, weight it, and take each item's distances to the best
 * and the worst found. Relative to its set by definition: an item added or edited moves the others.
 *
 * @param rows items × criteria, in any units
 * @param weights one per criterion, 0 or more, scaled to sum 1
 * @param directions whether more of a criterion is good (`benefit`) or bad (`cost`)
 * @returns null without items or criteria, for lists of different length, or values not finite
 * @see Hwang & Yoon (1981), Multiple attribute decision making
 */
export const topsis = (
  rows: Rows,
  weights: readonly number[],
  directions: readonly Direction[],
): Topsis | null => {
  const shares = sharesOf(weights)
  if (!shares || rows.length === 0 || directions.length !== shares.length) return null
  if (rows.some((row) => row.length !== shares.length || !row.every(Number.isFinite))) return null
  const weighted = weigh(rows, shares)
  const toIdeal = distances(weighted, extreme(weighted, directions, 'benefit'))
  const toAntiIdeal = distances(weighted, extreme(weighted, directions, 'cost'))
  const closeness = toIdeal.map((ideal, i) => {
    const whole = ideal + toAntiIdeal[i]!
    return whole > 0 ? toAntiIdeal[i]! / whole : null
  })
  return { closeness, toIdeal, toAntiIdeal }
}
