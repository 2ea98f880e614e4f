import type { Dice } from './dice.ts'
import type { Layout } from './layout.ts'
import type { Priced } from './prices.ts'
import type { State } from './state.ts'

/** Puts items in, best first, where best means most value for the price of the rows it uses. */
export class Recreation {
  private readonly layout: Layout
  private readonly dice: Dice
  private readonly order: Int32Array
  private readonly merit: Float64Array
  private optionNoise = 0

  constructor(layout: Layout, dice: Dice) {
    this.layout = layout
    this.dice = dice
    this.order = new Int32Array(layout.instance.items.length)
    this.merit = new Float64Array(layout.instance.items.length)
  }

  /** Goes once through all items that are out; `noise` blurs their order, `blink` is the chance to pass one over. */
  run(state: State, prices: Priced, noise: number, blink: number): void {
    const { order, merit, dice } = this
    this.optionNoise = noise * 0.5
    let count = 0
    for (let item = 0; item < merit.length; item++) {
      if ((state.chosen[item] as number) >= 0) continue
      merit[item] = this.meritOf(item, prices) * (1 + noise * dice.real())
      order[count++] = item
    }
    const queue = order
      .subarray(0, count)
      .toSorted((a, b) => (merit[b] as number) - (merit[a] as number))
    for (const item of queue) {
      if ((state.chosen[item] as number) >= 0 || (merit[item] as number) <= 0) continue
      if (dice.real() >= blink) this.insert(state, item, prices)
    }
  }

  private meritOf(item: number, { cost }: Priced): number {
    const { first, valueOf, instance, after } = this.layout
    if (instance.items[item]?.required) return 1e9
    let best = 0
    const end = first[item + 1] as number
    for (let option = first[item] as number; option < end; option++) {
      const merit = (valueOf[option] as number) / Math.max(cost[option] as number, 1e-6)
      if (merit > best) best = merit
    }
    return best > 0 || (after[item] as number[]).length === 0 ? best : 1e-9
  }

  /** The option with the greatest value over price that fits goes in, what it waits for first. */
  private insert(state: State, item: number, prices: Priced): void {
    const { before } = this.layout
    for (const earlier of before[item] as number[])
      if ((state.chosen[earlier] as number) < 0) {
        this.insert(state, earlier, prices)
        if ((state.chosen[earlier] as number) < 0) return
      }
    const option = this.bestOption(state, item, prices)
    if (option >= 0) state.put(option)
  }

  private bestOption(state: State, item: number, { cost }: Priced): number {
    const { first, valueOf } = this.layout
    let best = -1
    let bestNet = -Infinity
    const end = first[item + 1] as number
    for (let option = first[item] as number; option < end; option++) {
      const net =
        (valueOf[option] as number) * (1 - this.optionNoise * this.dice.real()) -
        (cost[option] as number)
      if (net > bestNet && state.isOpen(option) && state.hasRoom(option)) {
        best = option
        bestNet = net
      }
    }
    return best
  }
}
