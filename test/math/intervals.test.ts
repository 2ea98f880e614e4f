import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, overlaps, subtract, union } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { isFullRun } from '#test/support/full-run.ts'

const runs = { numRuns: isFullRun ? 5000 : 150 }
const interval = fc
  .tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }))
const some = fc.array(interval, { maxLength: 6 })
const size = (intervals: Interval[]) => intervals.reduce((sum, { from, to }) => sum + to - from, 0)

test('intervals obey the laws of sets', () => {
  fc.assert(
    fc.property(some, some, (left, right) => {
      const [a, b] = [union(left), union(right)]
      expect(size(a)).toBe(size(intersect(a, b)) + size(subtract(a, b)))
      expect(size(union([...a, ...b]))).toBe(size(a) + size(b) - size(intersect(a, b)))
      expect(intersect(subtract(a, b), b)).toEqual([])
    }),
    runs,
  )
})

test('two overlap where they have something in common, and not where one ends as the other begins', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      expect(overlaps(a, b)).toBe(intersect([a], [b]).length > 0)
    }),
    runs,
  )
  const touching: [Interval, Interval] = [
    { from: 0, to: 60 },
    { from: 60, to: 90 },
  ]
  expect([overlaps(...touching), overlaps(touching[1], touching[0])]).toEqual([false, false])
})
