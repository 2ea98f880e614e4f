import { expect, test } from 'vitest'
import { roundDomain, roundMarks } from '#app/ui/charts/scale.ts'

test.each([
  [[1, 5], 5, [1, 2, 3, 4, 5]],
  [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
  [[2.1, 2.9], 2, [2.2, 2.4, 2.6, 2.8]],
  [[0, 181], 5, [0, 50, 100, 150]],
  [[-55, 558], 4, [0, 200, 400]],
  [[94, 3930], 4, [1000, 2000, 3000]],
  [[0.1, 0.35], 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
  [[4, 4], 4, [4]],
] as const)('marks of %j are round', (domain, count, marks) => {
  expect(roundMarks(domain, count)).toEqual(marks)
})

test('a domain grows to round ends, and one without width stays', () => {
  expect(roundDomain([0, 95.2], 4)).toEqual([0, 100])
  expect(roundDomain([87.9, 100], 4)).toEqual([85, 100])
  expect(roundDomain([3, 3], 4)).toEqual([3, 3])
})
