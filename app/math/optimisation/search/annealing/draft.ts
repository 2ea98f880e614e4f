import type { Layout, Usages } from '#app/math/optimisation/search/layout.ts'
import { rounding } from './loose-state.ts'
import type { LooseState } from './loose-state.ts'

/** In place of a former option: the change buys or returns units of a supply. */
const isSupply = -2

/** A few changes of a state, weighed together before any of them is made; each item changes at most once. */
export class Draft {
  /** What the changes add to the value; what they break is not in it. */
  worth = 0
  /** Whether a unit of a supply is among them. */
  isBuying = false
  private readonly state: LooseState
  private readonly layout: Layout
  private count = 0
  private readonly what: Int32Array
  private readonly former: Int32Array
  private readonly now: Int32Array
  private readonly isChanged: Uint8Array
  /** What the changes add to the usage of each row. */
  private readonly added: Float64Array
  private readonly touched: number[] = []
  /** Whether an option uses a row, option by option. */
  private readonly uses: Uint8Array

  constructor(state: LooseState, most: number) {
    const { layout } = state
    const { items, limits } = layout.instance
    this.state = state
    this.layout = layout
    this.what = new Int32Array(most)
    this.former = new Int32Array(most)
    this.now = new Int32Array(most)
    this.isChanged = new Uint8Array(items.length)
    this.added = new Float64Array(limits.length)
    this.uses = usesOf(layout)
  }

  clear(): void {
    const { added, touched, isChanged } = this
    for (let place = 0; place < touched.length; place++) added[touched[place] as number] = 0
    for (let place = 0; place < this.count; place++)
      if (this.former[place] !== isSupply) isChanged[this.what[place] as number] = 0
    touched.length = 0
    this.count = 0
    this.worth = 0
    this.isBuying = false
  }

  choose(item: number, option: number): void {
    const { valueOf, usage } = this.layout
    const former = this.state.chosen[item] as number
    if (former >= 0) this.use(usage, former, -1)
    if (option >= 0) this.use(usage, option, 1)
    this.worth += option < 0 ? 0 : (valueOf[option] as number)
    this.worth -= former < 0 ? 0 : (valueOf[former] as number)
    this.isChanged[item] = 1
    this.note(item, former, option)
  }

  buy(supply: number, units: number): void {
    const { supplyUsage, instance } = this.layout
    this.use(supplyUsage, supply, units)
    this.worth -= units * (instance.supplies[supply]?.cost ?? 0)
    this.isBuying = true
    this.note(supply, isSupply, units)
  }

  private note(what: number, former: number, now: number): void {
    const place = this.count++
    this.what[place] = what
    this.former[place] = former
    this.now[place] = now
  }

  private use({ starts, rows, amounts }: Usages, user: number, times: number): void {
    const { added, touched } = this
    const end = starts[user + 1] as number
    for (let place = starts[user] as number; place < end; place++) {
      const row = rows[place] as number
      if (added[row] === 0) touched.push(row)
      added[row] = (added[row] as number) + times * (amounts[place] as number)
    }
  }

  /** A row that the changes use more of than there is and can be rented, or −1. */
  shortRow(): number {
    const { added, touched, state } = this
    for (let place = 0; place < touched.length; place++) {
      const row = touched[place] as number
      const more = added[row] as number
      if (more > 0 && more > state.roomIn(row) + rounding) return row
    }
    return -1
  }

  /** The first item from a given one on that uses a row, may be left out, and is not changed yet; −1 without one. */
  userOf(row: number, from: number): number {
    const { uses, isChanged, layout, state } = this
    const { items, limits } = layout.instance
    const { chosen } = state
    for (let step = 0; step < chosen.length; step++) {
      const item = from + step < chosen.length ? from + step : from + step - chosen.length
      const option = chosen[item] as number
      if (option < 0 || uses[option * limits.length + row] === 0 || isChanged[item] === 1) continue
      if (items[item]?.required !== true) return item
    }
    return -1
  }

  /** Makes the changes; tells the gain. */
  apply(): number {
    const { state } = this
    let gain = 0
    for (let place = 0; place < this.count; place++) {
      const what = this.what[place] as number
      const now = this.now[place] as number
      gain += this.former[place] === isSupply ? state.buy(what, now) : state.choose(what, now)
    }
    return gain
  }

  /** Takes back what was applied. */
  revert(): void {
    for (let place = this.count - 1; place >= 0; place--) {
      const what = this.what[place] as number
      const former = this.former[place] as number
      if (former === isSupply) this.state.buy(what, -(this.now[place] as number))
      else this.state.choose(what, former)
    }
  }
}

function usesOf({ usage, valueOf, instance }: Layout): Uint8Array {
  const rows = instance.limits.length
  const uses = new Uint8Array(valueOf.length * rows)
  for (let option = 0; option < valueOf.length; option++) {
    const end = usage.starts[option + 1] as number
    for (let place = usage.starts[option] as number; place < end; place++)
      if ((usage.amounts[place] as number) > 0)
        uses[option * rows + (usage.rows[place] as number)] = 1
  }
  return uses
}
