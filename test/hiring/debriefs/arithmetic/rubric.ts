import type { Weighted } from '#app/hiring/debriefs/arithmetic/composite.ts'

/** Competencies with these weights, and knock-outs where given. */
export const rubricOf = (
  weights: Record<string, number>,
  knockOuts: Record<string, number> = {},
): Weighted[] =>
  Object.entries(weights).map(([key, weight]) => ({
    key,
    name: key.toUpperCase(),
    weight,
    knockOut: knockOuts[key] ?? null,
  }))

/** Ratings by competency: `{ a: [4, null, 2] }`. */
export const ratingsOf = (given: Record<string, (number | null)[]>) =>
  Object.entries(given).flatMap(([competency, list]) =>
    list.map((rating) => ({ competency, rating })),
  )
