import { expect, test } from 'vitest'
import { rangesOf } from '#app/hiring/debriefs/arithmetic/disagreement.ts'
import { rubricOf } from './rubric.ts'

const rubric = rubricOf({ a: 1, b: 1, c: 1, d: 1 })
const given = (competency: string, rater: string, rating: number | null) => ({
  competency,
  rater,
  rating,
})

test('puts the widest range first and asks to discuss two points or more', () => {
  const ranges = rangesOf(
    rubric,
    ['wei', 'sofia', 'tomasz'],
    [
      given('a', 'wei', 3),
      given('a', 'sofia', 4),
      given('b', 'wei', 1),
      given('b', 'tomasz', 5),
      given('c', 'sofia', 2),
      given('c', 'tomasz', 4),
      given('d', 'wei', null),
      given('d', 'sofia', 1),
    ],
  )
  expect(
    ranges.map(({ key, range, given: count, discuss }) => [key, range, count, discuss]),
  ).toEqual([
    ['b', 4, 2, true],
    ['c', 2, 2, true],
    ['a', 1, 2, false],
    ['d', 0, 1, false],
  ])
  expect(ranges[0]?.ratings).toEqual([1, null, 5])
})

test('nobody disagrees alone', () => {
  const [only] = rangesOf(rubricOf({ a: 1 }), ['wei'], [given('a', 'wei', 1)])
  expect(only).toMatchObject({ range: 0, given: 1, discuss: false })
})
