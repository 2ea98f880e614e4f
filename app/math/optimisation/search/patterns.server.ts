import { LinearSolver } from '#app/math/optimisation/highs.server.ts'
import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import { firstColumns, plainModel } from '#app/math/optimisation/plain-model.ts'
import { priced } from './prices.ts'
import type { Priced } from './prices.ts'
import { repair } from './ruin.ts'
import type { Search } from './search.ts'
import { State } from './state.ts'
import type { Relaxation } from './annealing/tickets.ts'

/** Whole units bought of every supply, with what the linear relaxation says about buying just these. */
type Pattern = {
  units: number[]
  bound: number
  prices: Priced
  home: State
  tries: number
}

/** Explores what to buy in whole units by its linear relaxation, and what to choose with it by search. */
export class Patterns {
  private readonly search: Search
  private readonly linear: LinearSolver
  private readonly offset: number
  private readonly known = new Map<string, Pattern | null>()
  private readonly relaxed: number[]
  readonly relaxation: Relaxation
  private turn = 0

  constructor(highs: Awaited<ReturnType<typeof openHighs>>, instance: Instance, search: Search) {
    this.search = search
    this.offset = firstColumns(instance).at(-1) ?? 0
    this.linear = new LinearSolver(highs, plainModel(instance))
    const relaxation = this.linear.solve()
    this.relaxed = Array.from(relaxation?.solution.subarray(this.offset) ?? [])
    const prices = new Float64Array(instance.limits.length)
    prices.set(relaxation?.prices.subarray(0, instance.limits.length) ?? [])
    this.relaxation = { prices, reducedCosts: relaxation?.reducedCosts ?? [] }
    this.look(this.relaxed.map((units, supply) => (this.isWhole(supply) ? Math.round(units) : 0)))
    this.look(Array.from(search.best.units, Math.round))
  }

  /** One turn: every other one with the most promising pattern, the rest with something new. */
  next(steps: number): void {
    this.turn += 1
    if (this.turn % 3 !== 0) this.propose()
    const pattern = this.turn % 2 === 0 ? this.foremost() : this.promising()
    if (!pattern) return this.search.round(this.search.best, this.anyRound(steps))
    pattern.tries += 1
    this.search.round(pattern.home, {
      steps,
      warmth: 0.02,
      prices: pattern.prices,
      supplyRate: 0,
    })
  }

  /** Per item its best value for the price of its rows, under the best pattern's prices. */
  merits(): Float64Array {
    const { layout } = this.search
    const prices = this.foremost()?.prices
    return Float64Array.from(layout.instance.items, ({ options }, item) =>
      options.reduce((best, { value }, option) => {
        const cost = prices?.cost[(layout.first[item] as number) + option] ?? 1
        return Math.max(best, Math.min(2, value / Math.max(cost, 1e-6)))
      }, 0),
    )
  }

  close(): void {
    this.linear.close()
  }

  private anyRound(steps: number) {
    const prices = new Float64Array(this.search.layout.instance.limits.length)
    return { steps, warmth: 0.01, prices: priced(this.search.layout, prices), supplyRate: 0.1 }
  }

  private isWhole = (supply: number): boolean =>
    this.search.layout.instance.supplies[supply]?.whole === true

  private live(): Pattern[] {
    return [...this.known.values()].filter(
      (pattern) => pattern !== null && pattern.bound > this.search.best.value,
    ) as Pattern[]
  }

  private foremost(): Pattern | undefined {
    return this.live().toSorted((a, b) => b.home.value - a.home.value)[0]
  }

  private promising(): Pattern | undefined {
    const merit = ({ bound, tries }: Pattern) => bound * (1 - 0.002 * tries)
    return this.live().toSorted((a, b) => merit(b) - merit(a))[0]
  }

  /** A pattern near the best one, or near the relaxation. */
  private propose(): void {
    const { dice, layout } = this.search
    const { wholes } = layout
    if (wholes.length === 0) return
    const base = dice.real() < 0.7 ? this.foremost()?.units : undefined
    const units = base
      ? [...base]
      : this.relaxed.map((value, supply) =>
          this.isWhole(supply) ? Math.floor(value + dice.real()) : 0,
        )
    const change = wholes[dice.below(wholes.length)] as number
    const bought = wholes.filter((supply) => (units[supply] ?? 0) > 0)
    const other = bought[dice.below(bought.length)]
    const way = dice.real()
    if (way < 0.6 && other !== undefined) units[other] = (units[other] ?? 0) - 1
    if (way < 0.3 || way > 0.6) units[change] = (units[change] ?? 0) + 1
    this.look(units)
  }

  /** Takes a pattern in unless its relaxation says that it cannot be better than the best. */
  private look(units: number[]): void {
    const { search } = this
    const key = units.join()
    if (this.known.has(key)) return
    for (const supply of search.layout.wholes)
      this.linear.setBounds(this.offset + supply, units[supply] ?? 0, units[supply] ?? 0)
    const outcome = this.linear.solve()
    this.known.set(key, null)
    if (!outcome || outcome.value <= search.best.value) return
    const prices = outcome.prices.subarray(0, search.layout.instance.limits.length)
    const home = new State(search.layout)
    home.copyFrom(search.best)
    for (const supply of search.layout.wholes) {
      const missing = (units[supply] ?? 0) - (home.units[supply] as number)
      if (missing !== 0) home.buy(supply, missing)
    }
    if (!repair(home, search.dice)) return
    this.known.set(key, {
      units,
      bound: outcome.value,
      prices: priced(search.layout, prices),
      home,
      tries: 0,
    })
  }
}
