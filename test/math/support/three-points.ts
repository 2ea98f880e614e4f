import fc from 'fast-check'

/** Lowest, most likely and highest value, in that order. */
export const threePoints = fc
  .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 3, maxLength: 3 })
  .map((values) => values.toSorted((a, b) => a - b) as [number, number, number])
