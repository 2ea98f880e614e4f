import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Dice } from '#app/math/optimisation/search/dice.ts'
import { Draft } from './draft.ts'
import type { Layout } from '#app/math/optimisation/search/layout.ts'
import { LooseState } from './loose-state.ts'
import { ticketsFor } from './tickets.ts'
import type { Relaxation } from './tickets.ts'

/** How much of an average option's value a change may lose, when it is hot and when it is cold. */
const heat = { first: 0.2, last: 0.06 }
/** How hard limits and rules are: soft enough to cross until the last part of a run, which makes them too hard to break. */
const stiffness = { first: 5, last: 200 }
const lastPart = 0.15
/** Shares of moves that change what is bought, that leave a chosen item out, and that make room for what they put in. */
const supplyShare = 0.12
const leaveShare = 0.2
const roomShare = 0.6
/** How often room is bought where that can be, and how many items are taken out for it at most. */
const boughtRoomShare = 0.35
const mostOuts = 4
/** Shares of changes of what is bought that only buy or only return; the others move a unit. */
const buyShare = 0.4
const returnShare = 0.3

/** Moves between two looks at the clock. */
const stretch = 256

const between = ({ first, last }: { first: number; last: number }, done: number): number =>
  first * (last / first) ** done

/** `floor` is what a choice has to be worth more than; every better one is told within a stretch of moves. */
export type Cooling = {
  moves: number
  floor: number
  isOver: () => boolean
  onBetter: (choice: Choice) => void
  /** Where it begins and how far it has cooled down by then; from nothing, as hot as can be, without it. */
  warm?: { choice: Choice; done: number }
}

/**
 * Simulated annealing across the border of what is allowed: limits and rules can be broken for a price that rises while it
 * cools down. A move that puts something in also takes out what is in its way, or buys room, so that one move leads from one
 * dense packing to another.
 *
 * @see Kirkpatrick, Gelatt, Vecchi (1983), Optimization by simulated annealing
 * @see Glover, Hao (2011), The case for strategic oscillation
 * @see Glover (1996), Ejection chains, reference structures and alternating path methods
 */
export class Annealing {
  private readonly layout: Layout
  private readonly state: LooseState
  private readonly draft: Draft
  private readonly real: () => number
  private readonly tickets: Int32Array
  private heat = 0
  /** Per row the whole supplies that give to it. */
  private readonly sellers: number[][]

  constructor(layout: Layout, dice: Dice, { prices, reducedCosts }: Relaxation) {
    this.layout = layout
    this.state = new LooseState(layout, prices)
    this.sellers = sellersOf(layout)
    this.draft = new Draft(this.state, 2 + mostOuts)
    this.tickets = ticketsFor(layout, reducedCosts, this.state.scale)
    this.real = quickReals(1 + dice.below(2 ** 31 - 1))
  }

  /** Cools down and tells of choices that keep every rule, each better than all before. */
  run({ moves, floor, isOver, onBetter, warm }: Cooling): void {
    const { state } = this
    let best: Choice | null = null
    let value = floor
    const from = warm?.done ?? 0
    this.begin(warm?.choice)
    for (let move = 0; move < moves; move++) {
      if (move % stretch === 0) {
        if (best) onBetter(best)
        best = null
        if (isOver()) return
        const done = from + ((1 - from) * move) / moves
        this.heat = state.scale * between(heat, done)
        state.stiffness = between(stiffness, Math.max(0, 1 - (1 - done) / lastPart))
      }
      this.move()
      if (state.broken > 0 || state.value <= value + 1e-9) continue
      value = state.value
      best = state.toChoice()
    }
    if (best) onBetter(best)
  }

  private begin(choice: Choice | undefined): void {
    if (choice) return this.state.load(choice)
    const { state, layout } = this
    state.clear()
    for (const [item, { required }] of layout.instance.items.entries())
      if (required) state.choose(item, this.anyOption(item))
  }

  /** Takes something in or out, and makes room for it most of the time. */
  private move(): void {
    const { draft, layout } = this
    draft.clear()
    const least = this.heat * Math.log(this.real() + 1e-12)
    if (this.real() < supplyShare && layout.wholes.length > 0) this.changeSupply()
    else this.changeItem()
    if (this.real() < roomShare) this.makeRoom(least)
    if (this.mostGain() < least) return
    if (draft.apply() < least) draft.revert()
  }

  /** More the draft cannot gain: nothing would be broken any more and nothing rented. */
  private mostGain(): number {
    const { draft, state } = this
    return draft.worth + state.stiffness * state.lack + state.rented
  }

  private below = (count: number): number => Math.floor(this.real() * count)

  /** An option of an item; −1 where it has none. */
  private anyOption(item: number): number {
    const from = this.layout.first[item] as number
    const count = (this.layout.first[item + 1] as number) - from
    return count === 0 ? -1 : from + this.below(count)
  }

  /** An item whose option is drawn is left out or takes it: what has few tickets is left out by those who need its room. */
  private changeItem(): void {
    const { state, layout, draft, tickets } = this
    const drawn = tickets[this.below(tickets.length)]
    if (drawn === undefined) return
    const item = layout.itemOf[drawn] as number
    const former = state.chosen[item] as number
    const isLeft = former >= 0 && layout.instance.items[item]?.required !== true
    const option = isLeft && this.real() < leaveShare ? -1 : drawn
    if (option !== former) draft.choose(item, option)
  }

  /** Buys a unit, returns one, or moves one to another supply. */
  private changeSupply(): void {
    const { state, draft } = this
    const way = this.real()
    const from = way < buyShare ? -1 : this.boughtFrom(this.below(this.layout.wholes.length))
    if (from >= 0) draft.buy(from, -1)
    if (from >= 0 && way < buyShare + returnShare) return
    const to = from >= 0 && this.real() < 0.5 ? this.besides(from) : this.anySupply()
    if (to !== from && state.mayBuy(to, from)) draft.buy(to, 1)
  }

  private anySupply = (): number =>
    this.layout.wholes[this.below(this.layout.wholes.length)] as number

  /** A supply next to another one, which most often stands for a little sooner or later. */
  private besides(supply: number): number {
    const { wholes } = this.layout
    return wholes[wholes.indexOf(supply) + (this.real() < 0.5 ? 1 : -1)] ?? supply
  }

  /** The first supply with a unit bought from a place on; −1 without one. */
  private boughtFrom(place: number): number {
    const { wholes } = this.layout
    for (let step = 0; step < wholes.length; step++) {
      const supply = wholes[(place + step) % wholes.length] as number
      if ((this.state.units[supply] as number) >= 1) return supply
    }
    return -1
  }

  /** Takes out items that use what is short, or buys some of it, as long as so much may be lost. */
  private makeRoom(least: number): void {
    const { draft, layout } = this
    for (let outs = 0; outs < mostOuts && this.mostGain() >= least; outs++) {
      const row = draft.shortRow()
      if (row < 0) return
      if (this.real() < boughtRoomShare && this.buysRoom(row)) continue
      const item = draft.userOf(row, this.below(layout.instance.items.length))
      if (item < 0) return
      draft.choose(item, -1)
    }
  }

  private buysRoom(row: number): boolean {
    const sellers = this.sellers[row] as number[]
    const supply = sellers[this.below(sellers.length)]
    if (supply === undefined || this.draft.isBuying || !this.state.mayBuy(supply)) return false
    this.draft.buy(supply, 1)
    return true
  }
}

const sellersOf = ({ instance, wholes }: Layout): number[][] =>
  instance.limits.map((_, row) =>
    wholes.filter((supply) => {
      const { rows = [], amounts = [] } = instance.supplies[supply] ?? {}
      return (amounts[rows.indexOf(row)] ?? 0) < 0
    }),
  )

/**
 * Uniform in [0, 1), quicker than the dice and less random.
 *
 * @see Marsaglia (2003), Xorshift RNGs
 */
function quickReals(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
