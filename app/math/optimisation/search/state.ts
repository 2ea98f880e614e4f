import { tolerance } from '#app/math/optimisation/instance.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Layout, Usages } from './layout.ts'

/**
 * A choice that changes step by step. Every step keeps all rules but one: required items may be missing, which costs the
 * layout's penalty each.
 */
export class State {
  readonly layout: Layout
  /** Option chosen per item, numbered through all items, or −1. */
  readonly chosen: Int32Array
  readonly units: Float64Array
  readonly slack: Float64Array
  readonly bought: Int32Array
  value: number

  constructor(layout: Layout) {
    const { items, supplies, limits, groups } = layout.instance
    this.layout = layout
    this.chosen = new Int32Array(items.length).fill(-1)
    this.units = new Float64Array(supplies.length)
    this.slack = Float64Array.from(limits)
    this.bought = new Int32Array(groups.length)
    this.value = -layout.penalty * items.filter(({ required }) => required).length
  }

  copyFrom(other: State): void {
    this.chosen.set(other.chosen)
    this.units.set(other.units)
    this.slack.set(other.slack)
    this.bought.set(other.bought)
    this.value = other.value
  }

  /** Whether an option keeps the rules about other items; its rows are not looked at. */
  isOpen(option: number): boolean {
    const { layout, chosen } = this
    const item = layout.itemOf[option] as number
    for (const other of layout.exclusive[item] as number[])
      if ((chosen[other] as number) >= 0) return false
    const start = layout.startOf[option] as number
    for (const earlier of layout.before[item] as number[]) {
      const placed = chosen[earlier] as number
      if (placed < 0 || (layout.endOf[placed] as number) > start) return false
    }
    return true
  }

  /** Whether an option's rows have room, counting what can be rented. */
  hasRoom(option: number): boolean {
    const { starts, rows, amounts } = this.layout.usage
    const end = starts[option + 1] as number
    for (let place = starts[option] as number; place < end; place++) {
      const row = rows[place] as number
      const amount = amounts[place] as number
      if (amount <= (this.slack[row] as number) + tolerance || amount <= 0) continue
      if (amount > (this.slack[row] as number) + this.rentable(row) + tolerance) return false
    }
    return true
  }

  private rentable(row: number): number {
    const rental = this.layout.rentalOf[row] as number
    if (rental < 0) return 0
    return (this.layout.instance.supplies[rental]?.most ?? 0) - (this.units[rental] as number)
  }

  /** Becomes a choice, whose items are all taken in before anything is rented or looked at: one may give what another needs. */
  load({ options, units }: Choice): void {
    const { layout } = this
    this.copyFrom(new State(layout))
    for (const supply of layout.wholes) if (units[supply]) this.buy(supply, units[supply] ?? 0)
    for (const [item, option] of options.entries())
      if (option >= 0) this.take(item, (layout.first[item] as number) + option)
    for (let row = 0; row < this.slack.length; row++) this.rent(row)
  }

  private take(item: number, option: number): void {
    this.apply(this.layout.usage, option, 1)
    this.chosen[item] = option
    this.value += this.worth(item, option)
  }

  /** Takes an option in; false, and nothing changed, where what has to be rented for it breaks a limit. */
  put(option: number): boolean {
    const { layout } = this
    const item = layout.itemOf[option] as number
    this.take(item, option)
    if (this.settle(layout.usage, option)) return true
    this.remove(item)
    return false
  }

  /** Takes an item out. */
  remove(item: number): void {
    const option = this.chosen[item] as number
    this.apply(this.layout.usage, option, -1)
    this.chosen[item] = -1
    this.value -= this.worth(item, option)
    this.settle(this.layout.usage, option)
  }

  /** Takes an item out with everything that waits for it. */
  removeChain(item: number): void {
    if ((this.chosen[item] as number) < 0) return
    for (const later of this.layout.after[item] as number[]) this.removeChain(later)
    this.remove(item)
  }

  private worth(item: number, option: number): number {
    const { instance, penalty, valueOf } = this.layout
    return (valueOf[option] as number) + (instance.items[item]?.required ? penalty : 0)
  }

  /** Buys or returns units of a supply; rows may fall short after a return. */
  buy(supply: number, units: number): void {
    const { cost = 0, group = null } = this.layout.instance.supplies[supply] ?? {}
    this.units[supply] = (this.units[supply] as number) + units
    this.value -= cost * units
    if (group !== null) this.bought[group] = (this.bought[group] as number) + units
    this.apply(this.layout.supplyUsage, supply, units)
    if (this.layout.wholes.includes(supply)) this.settle(this.layout.supplyUsage, supply)
  }

  private apply({ starts, rows, amounts }: Usages, user: number, times: number): void {
    const end = starts[user + 1] as number
    for (let place = starts[user] as number; place < end; place++) {
      const row = rows[place] as number
      this.slack[row] = (this.slack[row] as number) - times * (amounts[place] as number)
    }
  }

  /** Rents what the user's rows lack and returns what they no longer need; false where a row falls short. */
  private settle({ starts, rows }: Usages, user: number): boolean {
    if (!this.layout.hasRentals) return true
    const end = starts[user + 1] as number
    for (let place = starts[user] as number; place < end; place++) this.rent(rows[place] as number)
    return this.shortRow() < 0
  }

  /** The first row whose limit is broken, or −1. */
  shortRow(): number {
    const { slack } = this
    for (let row = 0; row < slack.length; row++) if ((slack[row] as number) < -tolerance) return row
    return -1
  }

  private rent(row: number): void {
    const rental = this.layout.rentalOf[row] as number
    if (rental < 0) return
    const units = this.units[rental] as number
    const most = this.layout.instance.supplies[rental]?.most ?? 0
    const wanted = Math.min(most, Math.max(0, units - (this.slack[row] as number)))
    if (Math.abs(wanted - units) > 1e-12) this.buy(rental, wanted - units)
  }

  toChoice(): Choice {
    return {
      options: Array.from(this.chosen, (option, item) =>
        option < 0 ? -1 : option - (this.layout.first[item] as number),
      ),
      units: Array.from(this.units),
    }
  }
}
