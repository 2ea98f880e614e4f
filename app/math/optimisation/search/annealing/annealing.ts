import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Dice } from '#app/math/optimisation/search/dice.ts'
import type { Layout } from '#app/math/optimisation/search/layout.ts'
import { Chance } from './chance.ts'
import { lackWith } from './lacks.ts'
import { LooseState } from './loose-state.ts'
import { Room } from './room.ts'
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
const roomShare = 0.8
/** Shares of changes of what is bought that only buy or only return; the others move a unit. */
const buyShare = 0.4
const returnShare = 0.3

/** Moves between two looks at the clock. */
const stretch = 256

/** The gain of a move that is given up before it changes anything. */
const hopeless = -Infinity

const between = ({ first, last }: { first: number; last: number }, done: number): number =>
  first * (last / first) ** done

/** `floor` is what a choice has to be worth more than; the best of every stretch of moves is told if it is better than all before. */
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
 * cools down. A move that puts something in also takes out or moves what is in its way, or buys room, so that one move leads
 * from one dense packing to another.
 *
 * @see Kirkpatrick, Gelatt, Vecchi (1983), Optimization by simulated annealing
 * @see Glover, Hao (2011), The case for strategic oscillation
 */
export class Annealing {
  private readonly layout: Layout
  private readonly state: LooseState
  private readonly room: Room
  private readonly chance: Chance
  private readonly tickets: Int32Array

  constructor(layout: Layout, dice: Dice, { prices, reducedCosts }: Relaxation) {
    this.layout = layout
    this.state = new LooseState(layout, prices)
    this.tickets = ticketsFor(layout, reducedCosts, this.state.scale)
    this.chance = new Chance(1 + dice.below(2 ** 31 - 1))
    this.room = new Room(this.state, this.chance)
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
        this.cool(from + ((1 - from) * move) / moves)
      }
      this.move()
      if (state.value <= value + 1e-9 || !state.isAllowed()) continue
      value = state.value
      best = state.toChoice()
    }
    if (best) onBetter(best)
  }

  private begin(choice: Choice | undefined): void {
    const { state, layout } = this
    const options = layout.instance.items.map(({ required }, item) => {
      const chosen = choice?.options[item] ?? -1
      return required && chosen < 0 ? this.anyOption(item) - (layout.first[item] as number) : chosen
    })
    state.load({ options, units: choice?.units ?? [] })
  }

  private cool(done: number): void {
    const { state, room } = this
    room.heat = state.scale * between(heat, done)
    state.stiffness = between(stiffness, Math.max(0, 1 - (1 - done) / lastPart))
    state.settle()
  }

  /** Changes something, makes room for it most of the time, and keeps it if too much is not lost. */
  private move(): void {
    const { state, room } = this
    state.begin()
    const least = -room.heat * this.chance.patience()
    const makesRoom = this.chance.real() < roomShare
    const buys = this.layout.wholes.length > 0 && this.chance.real() < supplyShare
    let gain = buys ? this.changeSupply() : this.changeItem(least, makesRoom)
    if (makesRoom && gain !== hopeless) gain += room.make(least, buys)
    if (gain < least) state.takeBack()
    else state.keep()
  }

  /** An option of an item; −1 where it has none. */
  private anyOption(item: number): number {
    const from = this.layout.first[item] as number
    const count = (this.layout.first[item + 1] as number) - from
    return count === 0 ? -1 : from + this.chance.below(count)
  }

  /**
   * An item whose option is drawn is left out or takes it: what has few tickets is left out by those who need its room. Tells
   * the gain, before anything is changed where that cannot be enough.
   */
  private changeItem(least: number, makesRoom: boolean): number {
    const { state, layout, tickets } = this
    const drawn = tickets[this.chance.below(tickets.length)]
    if (drawn === undefined) return hopeless
    const item = layout.itemOf[drawn] as number
    const former = state.chosen[item] as number
    const mayLeave = former >= 0 && layout.instance.items[item]?.required !== true
    const option = mayLeave && this.chance.real() < leaveShare ? -1 : drawn
    if (option === former) return hopeless
    const worth =
      (option < 0 ? 0 : (layout.valueOf[option] as number)) -
      (former < 0 ? 0 : (layout.valueOf[former] as number))
    if (worth + state.mostGain < least) return hopeless
    const isFinal = former < 0 && !makesRoom && state.isRuled[item] === 0
    if (isFinal && worth - state.stiffness * lackWith(state, option) < least) return hopeless
    return state.choose(item, option)
  }

  /** Buys a unit, returns one, or moves one to another supply; tells the gain. */
  private changeSupply(): number {
    const { state } = this
    const way = this.chance.real()
    const from = way < buyShare ? -1 : this.boughtFrom(this.chance.below(this.layout.wholes.length))
    const gain = from < 0 ? 0 : state.buy(from, -1)
    if (from >= 0 && way < buyShare + returnShare) return gain
    const to = from >= 0 && this.chance.real() < 0.5 ? this.besides(from) : this.anySupply()
    return to !== from && state.mayBuy(to) ? gain + state.buy(to, 1) : gain
  }

  private anySupply = (): number =>
    this.layout.wholes[this.chance.below(this.layout.wholes.length)] as number

  /** A supply next to another one, which most often stands for a little sooner or later. */
  private besides(supply: number): number {
    const { wholes } = this.layout
    return wholes[wholes.indexOf(supply) + (this.chance.real() < 0.5 ? 1 : -1)] ?? supply
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
}
