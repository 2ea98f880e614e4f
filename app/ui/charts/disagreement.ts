import { initials } from '#app/ui/data/initials.ts'

export interface RatedRow {
  label: string
  /** One per rater, in the raters' order; null is "not assessed". */
  ratings: readonly (number | null)[]
}

export interface Disagreement extends RatedRow {
  low: number
  high: number
  range: number
}

/** Rows with their range, the largest first; rows nobody assessed come last. */
export function byDisagreement(rows: readonly RatedRow[]): Disagreement[] {
  return rows
    .map((row) => {
      const given = row.ratings.filter((rating) => rating !== null)
      const low = Math.min(...given)
      const high = Math.max(...given)
      return given.length ? { ...row, low, high, range: high - low } : { ...row, ...unrated }
    })
    .toSorted((a, b) => b.range - a.range)
}

const unrated = { low: Number.NaN, high: Number.NaN, range: -1 }

/** Two letters per name, all different: initials, else the first two letters, else a number. */
export function shortNames(names: readonly string[]): string[] {
  const ways = [names.map(initials), names.map((name) => name.slice(0, 2))]
  return names.map((_, index) => {
    const way = ways.find((short) => short.filter((one) => one === short[index]).length === 1)
    return way?.[index] ?? String(index + 1)
  })
}

export interface Placed {
  rater: number
  rating: number
  line: number
}

/** Where each rater's mark goes: on its rating, equal ones below each other, so that no place says more than the number. */
export const place = (ratings: readonly (number | null)[]): Placed[] =>
  ratings.flatMap((rating, rater) => {
    if (rating === null) return []
    const line = ratings.slice(0, rater).filter((before) => before === rating).length
    return [{ rater, rating, line }]
  })
