import type { Weighted } from './composite.ts'

/** From this range on, a competency is talked about. */
export const discussFrom = 2

/** A rating with who gave it; `rater` tells apart whatever stands in one column. */
export type GivenRating = { competency: string; rater: string; rating: number | null }

export type Range = {
  key: string
  name: string
  /** One per rater, in the order of `raters`; null where they did not assess it. */
  ratings: (number | null)[]
  /** Highest less lowest rating; 0 with fewer than two ratings. */
  range: number
  given: number
  discuss: boolean
}

/** How far the raters lie apart on each competency, the widest range first, else in the rubric's order. */
export function rangesOf(
  rubric: readonly Pick<Weighted, 'key' | 'name'>[],
  raters: readonly string[],
  ratings: readonly GivenRating[],
): Range[] {
  const found = new Map(ratings.map((one) => [`${one.competency} ${one.rater}`, one.rating]))
  return rubric
    .map(({ key, name }) => {
      const row = raters.map((rater) => found.get(`${key} ${rater}`) ?? null)
      const given = row.filter((rating) => rating !== null)
      const range = given.length > 1 ? Math.max(...given) - Math.min(...given) : 0
      return { key, name, ratings: row, range, given: given.length, discuss: range >= discussFrom }
    })
    .toSorted((a, b) => b.range - a.range)
}
