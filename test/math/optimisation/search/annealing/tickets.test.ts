import { expect, test } from 'vitest'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { ticketsFor } from '#app/math/optimisation/search/annealing/tickets.ts'

const option = (value: number) => ({ start: 0, end: 1, value, rows: [], amounts: [] })
const layout = (values: number[]) =>
  layOut({
    limits: [],
    items: values.map((value) => ({ options: [option(value)], required: false })),
    supplies: [],
    groups: [],
    precedences: [],
    exclusions: [],
  })

const counts = (values: number[], reducedCosts: number[]): number[] => {
  const tickets = [...ticketsFor(layout(values), reducedCosts)]
  return values.map((_, index) => tickets.filter((ticket) => ticket === index).length)
}

test('what costs a fifth of an average value has a third as many tickets, and whatever it costs has one', () => {
  expect(counts([100, 100, 100, 100], [0, -20, 30, -1000])).toEqual([32, 12, 32, 1])
})

test('without a relaxation all have as many; where nothing has a value, or there is nothing, too', () => {
  expect(counts([5, 10], [])).toEqual([32, 32])
  expect(counts([0, 0], [-3, 0])).toEqual([32, 32])
  expect(counts([], [])).toEqual([])
})
