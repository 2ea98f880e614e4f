import { expect, test } from 'vitest'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { Annealing } from '#app/math/optimisation/search/annealing/annealing.ts'
import { diceFrom } from '#app/math/optimisation/search/dice.ts'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'

const problem = portfolio({ useCases: 30, quarters: 4, seed: 1 })
const { instance } = toInstance(problem)
const contracting = { DS: { costPerQuarter: 15, max: 1.5 }, MLE: { costPerQuarter: 15, max: 2 } }
const { instance: rented } = toInstance({ ...problem, hiring: null, contracting })

/** What a run tells of, in order. */
function told(
  of: Instance,
  seed: number,
  moves: number,
  limits: object = {},
  reducedCosts: number[] = [],
): Choice[] {
  const layout = layOut(of)
  const choices: Choice[] = []
  new Annealing(layout, diceFrom(seed), { prices: scarcityPrices(layout), reducedCosts }).run({
    moves,
    floor: -Infinity,
    isOver: () => false,
    onBetter: (choice) => choices.push(choice),
    ...limits,
  })
  return choices
}

const annealed = (of: Instance, seed: number, moves: number): Choice | null =>
  told(of, seed, moves).at(-1) ?? null

function found(choice: Choice | null | undefined): Choice {
  if (!choice) throw new Error('The run found nothing')
  return choice
}

test('cooling down ends with a choice that keeps every rule; the longer, the better, and the same for a seed', () => {
  const ends = (moves: number) =>
    [1, 2, 3, 4, 5, 6].map((seed) => found(annealed(instance, seed, moves)))
  const [short, long] = [ends(5000), ends(150_000)]
  const worth = (choices: Choice[]) =>
    choices.reduce((sum, choice) => sum + valueOf(instance, choice), 0)
  expect([...short, ...long].every((choice) => isFeasible(instance, choice))).toBe(true)
  expect(worth(long)).toBeGreaterThan(worth(short))
  expect(ends(5000)).toEqual(short)
})

test('what is required is never left out, and where that cannot be there is no choice', () => {
  const before = annealed(instance, 2, 20_000)
  const chosen = [...instance.items.keys()].filter((item) => (before?.options[item] ?? -1) >= 0)
  const wanted = chosen.slice(-4)
  const items = instance.items.map((item, index) => ({ ...item, required: wanted.includes(index) }))
  const choice = annealed({ ...instance, items }, 3, 50_000)
  expect(wanted).toHaveLength(4)
  expect(wanted.every((item) => (choice?.options[item] ?? -1) >= 0)).toBe(true)
  const tooMuch = instance.items.map((item) => ({ ...item, required: true }))
  expect(annealed({ ...instance, items: tooMuch }, 2, 5000)).toBeNull()
})

test('a run that is over before it has begun finds nothing', () => {
  expect(told(instance, 1, 1_000_000, { isOver: () => true })).toEqual([])
})

test('every better choice is told while it cools down, and none that is worth no more than the floor', () => {
  const values = told(instance, 1, 100_000).map((choice) => valueOf(instance, choice))
  expect(values.length).toBeGreaterThan(2)
  expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b))
  const floor = values.at(-2) ?? 0
  const above = told(instance, 1, 100_000, { floor })
  expect(above.map((choice) => valueOf(instance, choice))).toEqual(values.slice(-1))
})

test('a run that begins warm begins with the choice it is given', () => {
  const good = annealed(instance, 1, 100_000)
  const warm = good && told(instance, 2, 1000, { warm: { choice: good, done: 0.9 } })[0]
  expect(good && warm && valueOf(instance, warm) >= valueOf(instance, good) - 1e-6).toBe(true)
})

test('what pays only together with all the work it makes room for is bought', () => {
  const option = { start: 0, end: 1, value: 10, rows: [0], amounts: [1] }
  const item = { options: [option], required: false }
  const supply = { cost: 12, most: 1, whole: true, group: 0, rows: [0], amounts: [-2] }
  const choice = annealed(
    {
      limits: [0],
      items: [item, item],
      supplies: [supply],
      groups: [1],
      precedences: [],
      exclusions: [],
    },
    1,
    20_000,
  )
  expect(choice).toEqual({ options: [0, 0], units: [1] })
})

test('what can be rented is rented where that pays', () => {
  const choice = annealed(rented, 1, 200_000)
  const without = annealed({ ...rented, supplies: [] }, 1, 200_000)
  expect(choice && isFeasible(rented, choice)).toBe(true)
  expect(choice?.units.some((units) => units > 0)).toBe(true)
  expect(choice && valueOf(rented, choice)).toBeGreaterThan(
    without ? valueOf({ ...rented, supplies: [] }, without) : 0,
  )
})

test('what the relaxation finds dear is tried less often; where all is as dear, that changes nothing', () => {
  const layout = layOut(instance)
  const half = Math.floor(layout.valueOf.length / 2)
  const chosenIn = (reducedCosts: number[], isMeant: (option: number) => boolean) =>
    [1, 2, 3, 4, 5, 6].reduce((count, seed) => {
      const { options } = found(told(instance, seed, 3000, {}, reducedCosts).at(-1))
      return (
        count +
        options.filter(
          (option, item) => option >= 0 && isMeant((layout.first[item] as number) + option),
        ).length
      )
    }, 0)
  const dear = (upTo: number) =>
    Array.from(layout.valueOf, (_, option) => (option < upTo ? -1e6 : 0))
  const isFirst = (option: number) => option < half
  expect(chosenIn(dear(half), isFirst)).toBeLessThan(chosenIn([], isFirst))
  expect(told(instance, 1, 3000, {}, dear(2 * half + 1))).toEqual(told(instance, 1, 3000))
})
