import { expect, test } from 'vitest'
import { latinHypercube } from '#app/math/statistics/distributions/latin-hypercube.ts'

test('hits the middle of every slice once in each dimension', () => {
  for (const dimension of latinHypercube(3, 40)) {
    expect(dimension.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, slice) => (slice + 0.5) / 40),
    )
  }
})

test('orders each dimension on its own, the same for the same seed', () => {
  const [first, second] = latinHypercube(2, 40, 7)
  expect(first).not.toEqual(second)
  expect(latinHypercube(2, 40, 7)).toEqual([first, second])
  expect(latinHypercube(2, 40, 8)).not.toEqual([first, second])
})

test('has dimensions that do not go together', () => {
  const [a = [], b = []] = latinHypercube(2, 2000)
  const covariance =
    a.reduce((sum, value, at) => sum + (value - 0.5) * ((b[at] ?? 0) - 0.5), 0) / 2000
  expect(Math.abs(covariance * 12)).toBeLessThan(0.08)
})

test('is empty without dimensions or samples', () => {
  expect(latinHypercube(0, 10)).toEqual([])
  expect(latinHypercube(2, 0)).toEqual([[], []])
})
