import { expect, test } from 'vitest'
import { besideWaiting } from '#app/staffing/vacancies/waiting-words.ts'

test('what the overview names beside what waits is said to wait for nobody', () => {
  expect(besideWaiting(['A', 'B', 'C'], ['B'])).toBe(
    'The overview also names “A” and “C” as work for this person: they do not wait for the hire.',
  )
  expect(besideWaiting(['A'], [])).toBe(
    'The overview also names “A” as work for this person: it does not wait for the hire.',
  )
  expect(besideWaiting(['A'], ['A', 'B'])).toBe('')
})
