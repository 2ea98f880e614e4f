import { expect, test } from 'vitest'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'

const using = (value: number, rows: number[], amounts: number[]) => ({
  options: [{ start: 0, end: 1, value, rows, amounts }],
  required: false,
})
const pricesOf = (limits: number[], items: ReturnType<typeof using>[]) => [
  ...scarcityPrices(
    layOut({ limits, items, supplies: [], groups: [], precedences: [], exclusions: [] }),
  ),
]

test('the scarcer row is the dearer one, and all that is asked for costs half of what all is worth', () => {
  const [scarce = 0, ample = 0] = pricesOf([2, 4], [using(60, [0, 1], [4, 4]), using(40, [0], [2])])
  expect(scarce).toBeGreaterThan(ample)
  expect(2 * scarce + 4 * ample).toBeCloseTo(50)
})

test('a row without any room, or one that more is given to than asked of, does not outweigh the others', () => {
  const items = [using(60, [0, 1], [4, 2]), using(40, [0, 2], [2, -3])]
  const [capacity = 0, share = 0, given = 0] = pricesOf([2, 0, 0], items)
  expect(given).toBe(0)
  expect(capacity).toBeGreaterThan(0)
  expect(share / capacity).toBeGreaterThan(1)
  expect(share / capacity).toBeLessThan(100)
})
