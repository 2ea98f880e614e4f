import fc from 'fast-check'
import type { CrossedRating } from '#app/math/statistics/mixed-model/crossed-design.ts'

export const rated = (triples: [row: string, column: string, value: number][]): CrossedRating[] =>
  triples.map(([row, column, value]) => ({ row, column, value }))

/** Six rows by three columns, two cells missing in most rows, one rated twice. */
export const unbalanced = rated([
  ['a', 'x', 4],
  ['a', 'y', 3],
  ['b', 'x', 5],
  ['b', 'z', 2],
  ['c', 'y', 4],
  ['c', 'z', 3],
  ['c', 'x', 5],
  ['d', 'z', 1],
  ['d', 'y', 2],
  ['e', 'x', 4],
  ['e', 'x', 5],
  ['f', 'y', 3],
  ['f', 'z', 3],
])

export const crossedRatings: fc.Arbitrary<CrossedRating[]> = fc.array(
  fc.record({
    row: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    column: fc.constantFrom('x', 'y', 'z', 'w'),
    value: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 25 },
)
