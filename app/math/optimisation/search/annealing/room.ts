import type { Layout } from '#app/math/optimisation/search/layout.ts'
import type { Chance } from './chance.ts'
import { lackWith, reliefWithout } from './lacks.ts'
import type { LooseState } from './loose-state.ts'

/** How often room is bought where that can be, how often else an item is moved, and how many steps are taken at most. */
const boughtShare = 0.35
const movedShare = 0.8
const mostSteps = 3

/**
 * Makes room in rows that a trial uses too much of: buys some of it, or moves or takes out an item that uses it. What to move
 * and where is chosen by what it gains, and by chance as far as it is hot.
 *
 * @see Glover (1996), Ejection chains, reference structures and alternating path methods
 */
export class Room {
  heat = 0
  private readonly state: LooseState
  private readonly layout: Layout
  private readonly chance: Chance
  /** Per row the whole supplies that give to it. */
  private readonly sellers: number[][]
  private readonly users: Int32Array

  constructor(state: LooseState, chance: Chance) {
    this.state = state
    this.layout = state.layout
    this.chance = chance
    this.sellers = sellersOf(this.layout)
    this.users = new Int32Array(this.layout.instance.items.length)
  }

  /** Makes room step by step, as long as so much may be lost in all; tells the gain. Buys at most once. */
  make(least: number, hasBought: boolean): number {
    const { state } = this
    let isBuying = hasBought
    let gain = 0
    for (let step = 0; step < mostSteps && state.mostGain >= least; step++) {
      const row = state.shortRow()
      if (row < 0) break
      const seller = isBuying || this.chance.real() >= boughtShare ? -1 : this.sellerTo(row)
      isBuying ||= seller >= 0
      const freed = seller >= 0 ? state.buy(seller, 1) : this.free(row, least)
      if (freed === null) break
      gain += freed
    }
    return gain
  }

  /** A supply that gives to a row, if one more unit of it may be bought; else −1. */
  private sellerTo(row: number): number {
    const sellers = this.sellers[row] as number[]
    const seller = sellers[this.chance.below(sellers.length)]
    return seller !== undefined && this.state.mayBuy(seller) ? seller : -1
  }

  /** Moves or takes out one item that uses a row; tells the gain, or null where none is left. */
  private free(row: number, least: number): number | null {
    const { state, users } = this
    const count = state.users.list(row, users)
    if (count > 0 && this.chance.real() < movedShare) {
      const item = users[this.chance.below(count)] as number
      if (state.isChanged[item] === 0) return this.move(item)
    }
    const item = this.cheapest(count, state.mostGain - least)
    return item < 0 ? null : state.choose(item, -1)
  }

  /** The item whose leaving costs the least, of those that are worth no more than so much; −1 without one. */
  private cheapest(count: number, most: number): number {
    const { state, users, layout } = this
    const { items } = layout.instance
    let best = -1
    let bestGain = -Infinity
    for (let place = 0; place < count; place++) {
      const item = users[place] as number
      const option = state.chosen[item] as number
      const worth = layout.valueOf[option] as number
      if (worth > most || state.isChanged[item] === 1 || items[item]?.required === true) continue
      const gain = state.stiffness * reliefWithout(state, option) - worth + this.luck()
      if (gain <= bestGain) continue
      bestGain = gain
      best = item
    }
    return best
  }

  /** Another option of an item, or none where that is better and may be; tells the gain. */
  private move(item: number): number {
    const { state, layout } = this
    const { first, valueOf, instance } = layout
    const former = state.chosen[item] as number
    const gain = state.choose(item, -1)
    const isRequired = instance.items[item]?.required === true
    let best = isRequired ? former : -1
    let bestGain = isRequired ? -Infinity : 0
    for (let option = first[item] as number; option < (first[item + 1] as number); option++) {
      if (option === former) continue
      const worth = valueOf[option] as number
      const moved = worth - state.stiffness * lackWith(state, option) + this.luck()
      if (moved <= bestGain) continue
      bestGain = moved
      best = option
    }
    return best < 0 ? gain : gain + state.choose(item, best)
  }

  private luck = (): number => this.heat * this.chance.patience()
}

const sellersOf = ({ instance, wholes }: Layout): number[][] =>
  instance.limits.map((_, row) =>
    wholes.filter((supply) => {
      const { rows = [], amounts = [] } = instance.supplies[supply] ?? {}
      return (amounts[rows.indexOf(row)] ?? 0) < 0
    }),
  )
