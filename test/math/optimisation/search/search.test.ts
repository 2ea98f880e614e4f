import { expect, test } from 'vitest'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import { priced, scarcityPrices } from '#app/math/optimisation/search/prices.ts'
import { Search } from '#app/math/optimisation/search/search.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'

const { instance } = toInstance(portfolio({ useCases: 60, quarters: 8, seed: 1 }))

test('a choice that keeps every rule is there at once, and rounds of search improve it', () => {
  const search = new Search(instance, 1)
  search.begin()
  const first = search.best.value
  expect(isFeasible(instance, search.best.toChoice())).toBe(true)
  const prices = priced(search.layout, scarcityPrices(search.layout))
  search.round(search.best, { steps: 2000, warmth: 0.01, prices, supplyRate: 0.1 })
  expect(search.best.value).toBeGreaterThan(first)
  expect(isFeasible(instance, search.best.toChoice())).toBe(true)
  expect(valueOf(instance, search.best.toChoice())).toBeCloseTo(search.best.value, 6)
})

test('the same seed finds the same, and an offered choice is taken over only when it is better', () => {
  const [one, two] = [new Search(instance, 7), new Search(instance, 7)]
  one.begin()
  two.begin()
  expect(two.best.toChoice()).toEqual(one.best.toChoice())
  const value = one.best.value
  one.offer({ options: instance.items.map(() => -1), units: instance.supplies.map(() => 0) })
  expect(one.best.value).toBe(value)
})

test('an offered choice is taken over whole, even where one item needs what a later one gives and work is rented', () => {
  const item = (value: number, share: number) => ({
    options: [{ start: 0, end: 1, value, rows: [0, 1], amounts: [share, 1] }],
    required: false,
  })
  const rental = { cost: 1, most: 5, whole: false, group: null, rows: [1], amounts: [-1] }
  const search = new Search(
    {
      limits: [0, 1],
      items: [item(10, 1), item(20, -1)],
      supplies: [rental],
      groups: [],
      precedences: [{ before: 0, after: 1 }],
      exclusions: [],
    },
    1,
  )
  search.offer({ options: [0, 0], units: [1] })
  expect(search.best.toChoice()).toEqual({ options: [0, 0], units: [1] })
  expect(search.best.value).toBe(29)
})
