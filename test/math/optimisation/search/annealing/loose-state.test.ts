import { describe, expect, test } from 'vitest'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import { lackWith, reliefWithout } from '#app/math/optimisation/search/annealing/lacks.ts'
import { LooseState } from '#app/math/optimisation/search/annealing/loose-state.ts'
import { ruledItems } from '#app/math/optimisation/search/annealing/rules.ts'
import { diceFrom } from '#app/math/optimisation/search/dice.ts'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'

const problem = portfolio({ useCases: 40, quarters: 4, seed: 1 })
const { instance } = toInstance(problem)
const contracting = { DS: { costPerQuarter: 15, max: 1.5 }, MLE: { costPerQuarter: 15, max: 2 } }
const themes = { churn: 0.3 }
const useCases = problem.useCases.map((one, index) => ({
  ...one,
  theme: index % 3 ? 'other' : 'churn',
}))
const shared = { ...problem, useCases, limits: { shareOfTheme: themes } }
const { instance: themed } = toInstance(shared)
const { instance: rented } = toInstance({ ...problem, hiring: null, contracting })

describe.each([
  ['with hires', instance],
  ['with rents', rented],
  ['with a theme that has its share', themed],
])('a state that may break rules, %s', (_, of) => {
  const layout = layOut(of)

  /** Trials of one to four changes; `look` says whether to keep one, given what it gains. */
  function wander(state: LooseState, trials: number, look: (gain: number) => boolean) {
    const dice = diceFrom(5)
    const change = () => {
      const item = dice.below(of.items.length)
      const count = of.items[item]?.options.length ?? 0
      const place = dice.below(3 * count + 1)
      const supply = layout.wholes[dice.below(layout.wholes.length)] ?? -1
      const buys = supply >= 0 && dice.real() < 0.1 && state.mayBuy(supply)
      const option = place < count ? (layout.first[item] as number) + place : -1
      return buys ? state.buy(supply, 1) : state.choose(item, option)
    }
    for (let trial = 0; trial < trials; trial++) {
      state.begin()
      let gain = 0
      for (let changes = 1 + dice.below(4); changes > 0; changes--) gain += change()
      if (look(gain)) state.keep()
      else state.takeBack()
    }
  }

  /** Who uses each row, seen from the choice. */
  function usersOf(state: LooseState, row: number): number[] {
    return [...state.chosen.entries()].flatMap(([item, option]) => {
      const { rows = [], amounts = [] } =
        of.items[item]?.options[option - (layout.first[item] ?? 0)] ?? {}
      return (amounts[rows.indexOf(row)] ?? 0) > 0 ? [item] : []
    })
  }

  test('knows its value, whether anything is broken, what that costs and who uses a row', () => {
    const state = new LooseState(layout, scarcityPrices(layout))
    const into = new Int32Array(of.items.length)
    const seen = new Set<boolean>()
    wander(state, 400, () => {
      expect(state.value).toBeCloseTo(valueOf(of, state.toChoice()), 6)
      expect(state.isAllowed()).toBe(isFeasible(of, state.toChoice()))
      seen.add(state.isAllowed())
      const { lack } = state
      state.settle()
      expect(state.lack).toBeCloseTo(lack, 6)
      return true
    })
    expect(seen).toEqual(new Set([true, false]))
    for (const row of of.limits.keys())
      expect([...into.subarray(0, state.users.list(row, into))]).toEqual(usersOf(state, row))
    expect(usersOf(state, 0).length).toBeGreaterThan(0)
  })

  test('taken back, a trial leaves no trace, and what it gained is what was gained and broken', () => {
    const state = new LooseState(layout, scarcityPrices(layout))
    state.stiffness = 7
    const worth = () => state.value - state.stiffness * state.lack
    wander(state, 60, () => true)
    const facts = () => ({
      choice: state.toChoice(),
      slack: [...state.slack],
      rest: [state.value, state.lack, state.rented, ...state.isChanged],
    })
    const before = facts()
    const former = worth()
    const gains: number[] = []
    wander(state, 200, (gain) => {
      expect(worth() - former).toBeCloseTo(gain, 6)
      expect(state.mostGain).toBeGreaterThan(gain - 1e-6)
      gains.push(gain)
      return false
    })
    expect(facts()).toEqual(before)
    expect(gains.some((gain) => gain < -1)).toBe(true)
  })

  test('what an option would lack, and what its leaving would relieve, is what choosing it then tells', () => {
    const state = new LooseState(layout, scarcityPrices(layout))
    wander(state, 60, () => true)
    const isFree = (item: number) => !ruledItems(layout)[item]
    const placed = [...state.chosen.entries()].filter(([item, at]) => at >= 0 && isFree(item))
    const reliefs = placed.map(([item, option]) => {
      const { lack } = state
      const relief = reliefWithout(state, option)
      state.begin()
      state.choose(item, -1)
      if (!layout.hasRentals) {
        expect(lack - state.lack).toBeCloseTo(relief, 6)
        expect(lackWith(state, option)).toBeCloseTo(relief, 6)
      }
      expect(lackWith(state, option)).toBeLessThanOrEqual(relief + 1e-6)
      state.takeBack()
      return relief
    })
    expect(reliefs.some((relief) => relief > 0)).toBe(true)
  })
})

test('a row is short that a trial uses more of than there is, and no longer once there is room', () => {
  const option = (amount: number) => ({ start: 0, end: 1, value: 10, rows: [0], amounts: [amount] })
  const layout = layOut({
    limits: [3],
    items: [2, 1, 2].map((amount) => ({ options: [option(amount)], required: false })),
    supplies: [{ cost: 4, most: 2, whole: true, group: 0, rows: [0], amounts: [-1] }],
    groups: [1],
    precedences: [],
    exclusions: [],
  })
  const state = new LooseState(layout, Float64Array.of(5))
  state.load({ options: [0, 0, -1], units: [0] })
  expect(state.shortRow()).toBe(-1)
  state.begin()
  expect(state.choose(2, 2)).toBe(10 - 2 * (state.prices[0] ?? 0))
  expect(state.shortRow()).toBe(0)
  state.buy(0, 1)
  expect([state.shortRow(), state.mayBuy(0)]).toEqual([0, false])
  state.choose(1, -1)
  expect([state.shortRow(), state.isAllowed(), state.value]).toEqual([-1, true, 16])
  state.keep()
  expect(state.toChoice()).toEqual({ options: [0, -1, 0], units: [1] })
})
