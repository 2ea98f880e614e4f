import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Layout, Usages } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'

export const rounding = 1e-9

/**
 * A choice that may break limits, precedences and exclusions, and pays for it: `stiffness` times the price of what each row
 * lacks, and of every rule that is broken. What can be rented is rented as far as rows need it. Every change tells what it
 * gains, so that it can be taken back.
 */
export class LooseState {
  readonly layout: Layout
  /** Option chosen per item, numbered through all items, or −1. */
  readonly chosen: Int32Array
  readonly units: Float64Array
  /** Value of the chosen options less the cost of the supplies; what is broken is not in it. */
  value = 0
  /** Rows and rules that are broken. */
  broken = 0
  /** What all that is broken costs at a stiffness of 1. */
  lack = 0
  stiffness = 1
  /** What is paid for what is rented. */
  rented = 0
  /** What an option is worth on average. */
  readonly scale: number
  private readonly slack: Float64Array
  private readonly bought: Int32Array
  private readonly prices: Float64Array
  private readonly rule: number

  constructor(layout: Layout, prices: Float64Array) {
    const { items, supplies, limits, groups } = layout.instance
    const options = Math.max(1, layout.valueOf.length)
    this.layout = layout
    this.chosen = new Int32Array(items.length).fill(-1)
    this.units = new Float64Array(supplies.length)
    this.slack = Float64Array.from(limits)
    this.bought = new Int32Array(groups.length)
    this.scale = layout.valueOf.reduce((sum, value) => sum + Math.abs(value), 0) / options
    this.rule = this.scale / 2
    this.prices = scarcityPrices(layout).map((price, row) =>
      Math.max(0.25 * price, prices[row] ?? 0),
    )
    this.clear()
  }

  clear(): void {
    this.chosen.fill(-1)
    this.units.fill(0)
    this.bought.fill(0)
    this.slack.set(this.layout.instance.limits)
    this.value = 0
    this.rented = 0
    this.broken = this.slack.reduce((count, slack) => count + (slack < -rounding ? 1 : 0), 0)
    this.lack = -this.slack.reduce(
      (sum, slack, row) => sum + Math.min(0, slack) * (this.prices[row] as number),
      0,
    )
  }

  /** Becomes a choice. */
  load({ options, units }: Choice): void {
    this.clear()
    for (const supply of this.layout.wholes) if (units[supply]) this.buy(supply, units[supply] ?? 0)
    for (const [item, option] of options.entries())
      if (option >= 0) this.choose(item, (this.layout.first[item] as number) + option)
  }

  /** What may still be used of a row, counting what can be rented. */
  roomIn(row: number): number {
    const rental = this.layout.rentalOf[row] as number
    const slack = this.slack[row] as number
    if (rental < 0) return slack
    const { most = 0 } = this.layout.instance.supplies[rental] ?? {}
    return slack + most - (this.units[rental] as number)
  }

  /** Whether one more unit may be bought, once one of another supply is returned if that is given. */
  mayBuy(supply: number, returned = -1): boolean {
    const { supplies, groups } = this.layout.instance
    const { most = 0, group = null } = supplies[supply] ?? {}
    const isFreed = returned >= 0 && supplies[returned]?.group === group
    const bought = group === null ? 0 : (this.bought[group] as number) - (isFreed ? 1 : 0)
    const isOpen = group === null || bought < (groups[group] ?? 0)
    return isOpen && (this.units[supply] as number) + 1 <= most
  }

  /** Buys or returns units of a supply; tells the gain. */
  buy(supply: number, units: number): number {
    const { cost = 0, group = null } = this.layout.instance.supplies[supply] ?? {}
    this.units[supply] = (this.units[supply] as number) + units
    if (group !== null) this.bought[group] = (this.bought[group] as number) + units
    this.value -= cost * units
    return this.use(this.layout.supplyUsage, supply, units) - cost * units
  }

  /** Rents what a row lacks and returns what it no longer needs; tells the gain. */
  private rent(row: number): number {
    const rental = this.layout.rentalOf[row] as number
    if (rental < 0) return 0
    const units = this.units[rental] as number
    const most = this.layout.instance.supplies[rental]?.most ?? 0
    const wanted = Math.min(most, Math.max(0, units - (this.slack[row] as number)))
    if (Math.abs(wanted - units) <= 1e-12) return 0
    this.rented += (wanted - units) * (this.layout.instance.supplies[rental]?.cost ?? 0)
    return this.buy(rental, wanted - units)
  }

  /** Chooses another option of an item, or none with −1; tells the gain. */
  choose(item: number, option: number): number {
    const { valueOf, usage } = this.layout
    const former = this.chosen[item] as number
    let worth = 0
    let gain = 0
    if (former >= 0) {
      worth -= valueOf[former] as number
      gain += this.use(usage, former, -1)
    }
    const brokenBefore = this.brokenRules(item)
    this.chosen[item] = option
    const newlyBroken = this.brokenRules(item) - brokenBefore
    if (option >= 0) {
      worth += valueOf[option] as number
      gain += this.use(usage, option, 1)
    }
    this.broken += newlyBroken
    this.lack += newlyBroken * this.rule
    this.value += worth
    return gain + worth - newlyBroken * this.rule * this.stiffness
  }

  private brokenRules(item: number): number {
    const { before, after, exclusive } = this.layout
    const { chosen } = this
    const option = chosen[item] as number
    let count = 0
    for (const later of after[item] as number[])
      if (this.isEarly(chosen[later] as number, option)) count += 1
    if (option < 0) return count
    for (const earlier of before[item] as number[])
      if (this.isEarly(option, chosen[earlier] as number)) count += 1
    for (const other of exclusive[item] as number[]) if ((chosen[other] as number) >= 0) count += 1
    return count
  }

  /** Whether an option starts without the other, or before that has ended. */
  private isEarly(option: number, other: number): boolean {
    const { startOf, endOf } = this.layout
    return option >= 0 && (other < 0 || (endOf[other] as number) > (startOf[option] as number))
  }

  private use({ starts, rows, amounts }: Usages, user: number, times: number): number {
    const { slack, prices } = this
    const end = starts[user + 1] as number
    let gain = 0
    let rented = 0
    for (let place = starts[user] as number; place < end; place++) {
      const row = rows[place] as number
      const former = slack[row] as number
      const now = former - times * (amounts[place] as number)
      slack[row] = now
      if (former < -rounding) {
        gain -= former * (prices[row] as number)
        this.broken -= 1
      }
      if (now < -rounding) {
        gain += now * (prices[row] as number)
        this.broken += 1
      }
      rented += this.rent(row)
    }
    this.lack -= gain
    return gain * this.stiffness + rented
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
