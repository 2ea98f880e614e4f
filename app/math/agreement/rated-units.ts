/** Raters × units, one number per rating; null, a hole or a value that is not finite is missing. */
export type Ratings = readonly (readonly (number | null)[])[]

/** The ratings each unit has, units in order; a unit without any is an empty list. */
export const ratedUnits = (ratings: Ratings): number[][] => {
  const length = ratings.reduce((longest, row) => Math.max(longest, row.length), 0)
  return Array.from({ length }, (_, unit) =>
    ratings.map((row) => row[unit]).filter((rating) => Number.isFinite(rating)),
  ) as number[][]
}

export const countValues = (values: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
