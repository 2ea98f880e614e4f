import { expect, test } from 'vitest'
import { LinearSolver, openHighs } from '#app/math/optimisation/highs.server.ts'
import { plainModel } from '#app/math/optimisation/plain-model.ts'
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

const average = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const counts = (values: number[], reducedCosts: number[]): number[] => {
  const tickets = [...ticketsFor(layout(values), reducedCosts, average(values))]
  return values.map((_, index) => tickets.filter((ticket) => ticket === index).length)
}

test('what costs a fifth of an average value has 1 ÷ e as many tickets, and whatever it costs, it has one', () => {
  expect(counts([100, 100, 100, 100], [0, -20, 30, -1000])).toEqual([32, 12, 32, 1])
  expect(counts([100, 100], [Number.NaN, -1e300])).toEqual([1, 1])
})

test('without a relaxation all have as many; where nothing has a value, or there is nothing, too', () => {
  expect(counts([5, 10], [])).toEqual([32, 32])
  expect(counts([0, 0], [-3, 0])).toEqual([32, 32])
  expect(counts([], [])).toEqual([])
})

test('the relaxation leaves its tickets to what is worth its room', async () => {
  const using = (value: number) => ({ ...option(value), rows: [0], amounts: [1] })
  const instance = {
    limits: [1.5],
    items: [40, 100, 90].map((value) => ({ options: [using(value)], required: false })),
    supplies: [{ cost: 500, most: 1, whole: true, group: null, rows: [0], amounts: [-1] }],
    groups: [],
    precedences: [],
    exclusions: [],
  }
  const solver = new LinearSolver(await openHighs(), plainModel(instance))
  const reducedCosts = solver.solve()?.reducedCosts ?? []
  solver.close()
  const tickets = [...ticketsFor(layOut(instance), reducedCosts, 230 / 3)]
  const count = (meant: number) => tickets.filter((ticket) => ticket === meant).length
  expect([reducedCosts[0], reducedCosts[2], reducedCosts[3]]).toEqual([
    expect.closeTo(-50),
    expect.closeTo(0),
    expect.closeTo(-410),
  ])
  expect([count(0), count(1), count(2)]).toEqual([1, 32, 32])
  expect(tickets).toHaveLength(65)
})
