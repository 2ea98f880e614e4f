import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Dice } from './dice.ts'
import type { Layout } from './layout.ts'
import { LooseState } from './loose-state.ts'

/** How much of an average option's value a change may lose, when it is hot and when it is cold. */
const heat = { first: 0.12, last: 0.03 }
/** How hard limits and rules are, when it is hot and when it is cold: soft enough to cross, too hard to break. */
const stiffness = { first: 1, last: 200 }
/** Shares of moves that change what is bought, or swap two items; the others move one item. */
const supplyShare = 0.12
const swapShare = 0.45

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
}

/**
 * Simulated annealing across the border of what is allowed: limits and rules can be broken for a price that rises while it
 * cools down. It takes millions of small moves where ruin and recreate takes thousands of large ones.
 *
 * @see Kirkpatrick, Gelatt, Vecchi (1983), Optimization by simulated annealing
 * @see Glover, Hao (2011), The case for strategic oscillation
 */
export class Annealing {
  private readonly layout: Layout
  private readonly state: LooseState
  private readonly real: () => number
  private heat = 0

  /** `prices` is what one more unit of each row's limit is worth. */
  constructor(layout: Layout, dice: Dice, prices: Float64Array) {
    this.layout = layout
    this.state = new LooseState(layout, prices)
    this.real = quickReals(1 + dice.below(2 ** 31 - 1))
  }

  /** Cools down from nothing and tells of choices that keep every rule, each better than all before. */
  run({ moves, floor, isOver, onBetter }: Cooling): void {
    const { state } = this
    let best: Choice | null = null
    let value = floor
    this.begin()
    for (let move = 0; move < moves; move++) {
      if (move % stretch === 0) {
        if (best) onBetter(best)
        best = null
        if (isOver()) return
        this.heat = state.scale * between(heat, move / moves)
        state.stiffness = between(stiffness, move / moves)
      }
      this.move()
      if (state.broken > 0 || state.value <= value + 1e-9) continue
      value = state.value
      best = state.toChoice()
    }
    if (best) onBetter(best)
  }

  private begin(): void {
    const { state, layout } = this
    state.clear()
    for (const [item, { required }] of layout.instance.items.entries())
      if (required) state.choose(item, this.anyOption(item))
  }

  private move(): void {
    const way = this.real()
    if (way < supplyShare && this.layout.wholes.length > 0) this.changeSupply()
    else if (way < supplyShare + swapShare) this.swap()
    else this.changeItem()
  }

  private below = (count: number): number => Math.floor(this.real() * count)

  private isWorth = (gain: number): boolean =>
    gain >= 0 || gain > this.heat * Math.log(this.real() + 1e-12)

  /** An option of an item; −1 where it has none. */
  private anyOption(item: number): number {
    const from = this.layout.first[item] as number
    const count = (this.layout.first[item + 1] as number) - from
    return count === 0 ? -1 : from + this.below(count)
  }

  private changeItem(): void {
    const { state, layout } = this
    const { first, instance } = layout
    const item = this.below(instance.items.length)
    const former = state.chosen[item] as number
    const count = (first[item + 1] as number) - (first[item] as number)
    const place = this.below(count + 1)
    const option = place === count ? -1 : (first[item] as number) + place
    if (option === former || (option < 0 && instance.items[item]?.required === true)) return
    if (!this.isWorth(state.choose(item, option))) state.choose(item, former)
  }

  /** One item out, another in, every other time with the same start. */
  private swap(): void {
    const { state, layout } = this
    const { items } = layout.instance
    const [out, into] = [this.below(items.length), this.below(items.length)]
    const former = state.chosen[out] as number
    if (former < 0 || items[out]?.required === true || (state.chosen[into] as number) >= 0) return
    const option = this.real() < 0.5 ? this.optionAt(into, former) : this.anyOption(into)
    if (option < 0) return
    const gain = state.choose(out, -1) + state.choose(into, option)
    if (this.isWorth(gain)) return
    state.choose(into, -1)
    state.choose(out, former)
  }

  private optionAt(item: number, like: number): number {
    const { first, startOf } = this.layout
    for (let option = first[item] as number; option < (first[item + 1] as number); option++)
      if (startOf[option] === startOf[like]) return option
    return -1
  }

  /** Buys a unit, returns one, or moves one to another supply. */
  private changeSupply(): void {
    const { state, layout } = this
    const from = layout.wholes[this.below(layout.wholes.length)] as number
    const to = layout.wholes[this.below(layout.wholes.length)] as number
    const returns = (state.units[from] as number) >= 1 && this.real() < 0.5
    let gain = returns ? state.buy(from, -1) : 0
    const buys = (!returns || this.real() < 0.6) && state.mayBuy(to)
    if (buys) gain += state.buy(to, 1)
    if (this.isWorth(gain)) return
    if (buys) state.buy(to, -1)
    if (returns) state.buy(from, 1)
  }
}

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
