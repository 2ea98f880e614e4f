import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Layout, Usages } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'
import { ruledItems, rulesBrokenBy } from './rules.ts'
import { rounding, Trail } from './trail.ts'
import { Users } from './users.ts'

/** What can be broken for less than this is as good as kept until it is looked at row by row. */
const nothing = 1e-6
/** Changes of one trial and usages of its rows, per row of the instance; a trial makes far fewer. */
const mostPerRow = 32

/**
 * A choice that may break limits, precedences and exclusions, and pays for it: `stiffness` times the price of what each row
 * lacks, and of every rule that is broken. What can be rented is rented as far as rows need it. Every change tells what it
 * gains; all changes since `begin` are kept or taken back together.
 */
export class LooseState {
  readonly layout: Layout
  /** Option chosen per item, numbered through all items, or −1. */
  readonly chosen: Int32Array
  readonly units: Float64Array
  /** Which items used each row when the last trial was kept. */
  readonly users: Users
  readonly slack: Float64Array
  /** Price per unit that a row lacks. */
  readonly prices: Float64Array
  /** Whether an item is changed in this trial. */
  readonly isChanged: Uint8Array
  /** Whether other items have rules about an item. */
  readonly isRuled: Uint8Array
  /** Value of the chosen options less the cost of the supplies; what is broken is not in it. */
  value = 0
  /** What all that is broken costs at a stiffness of 1. */
  lack = 0
  stiffness = 1
  /** What is paid for what is rented. */
  rented = 0
  /** What an option is worth on average. */
  readonly scale: number
  private brokenRules = 0
  private readonly bought: Int32Array
  private readonly rule: number
  private before = { value: 0, lack: 0, rented: 0, brokenRules: 0 }
  private readonly trail: Trail
  /** Items, or −1 − supply; with the former option, or the units owned before. */
  private readonly changed: Int32Array
  private readonly former: Float64Array
  private changes = 0

  constructor(layout: Layout, prices: Float64Array) {
    const { items, supplies, limits, groups } = layout.instance
    const most = mostPerRow * (limits.length + 2)
    this.layout = layout
    this.chosen = new Int32Array(items.length).fill(-1)
    this.units = new Float64Array(supplies.length)
    this.users = new Users(layout)
    this.slack = Float64Array.from(limits)
    this.bought = new Int32Array(groups.length)
    this.isChanged = new Uint8Array(items.length)
    this.isRuled = ruledItems(layout)
    this.scale = averageOf(layout.valueOf)
    this.rule = this.scale / 2
    this.prices = pricesOf(layout, prices)
    this.trail = new Trail(4 * most)
    this.changed = new Int32Array(most)
    this.former = new Float64Array(most)
    this.clear()
  }

  clear(): void {
    this.chosen.fill(-1)
    this.units.fill(0)
    this.bought.fill(0)
    this.users.clear()
    this.slack.set(this.layout.instance.limits)
    this.isChanged.fill(0)
    this.value = 0
    this.rented = 0
    this.brokenRules = 0
    this.settle()
    this.begin()
  }

  /** Becomes a choice. */
  load({ options, units }: Choice): void {
    this.clear()
    const { wholes, first } = this.layout
    for (const supply of wholes)
      if (units[supply]) this.keepAfter(() => this.buy(supply, units[supply] ?? 0))
    for (const [item, option] of options.entries())
      if (option >= 0) this.keepAfter(() => this.choose(item, (first[item] as number) + option))
  }

  private keepAfter(change: () => void): void {
    this.begin()
    change()
    this.keep()
  }

  /** Reckons anew what is lacking, so that roundings do not add up. */
  settle(): void {
    const { slack, prices } = this
    let lack = this.brokenRules * this.rule
    for (let row = 0; row < slack.length; row++)
      lack -= Math.min(0, slack[row] as number) * (prices[row] as number)
    this.lack = lack
  }

  /** Whether every limit and every rule is kept. */
  isAllowed(): boolean {
    if (this.brokenRules > 0 || this.lack > nothing) return false
    const { slack } = this
    for (let row = 0; row < slack.length; row++)
      if ((slack[row] as number) < -rounding) return false
    return true
  }

  /** Begins a trial: what changes from here on is kept or taken back together. */
  begin(): void {
    const { before } = this
    before.value = this.value
    before.lack = this.lack
    before.rented = this.rented
    before.brokenRules = this.brokenRules
    this.trail.clear()
    this.changes = 0
  }

  keep(): void {
    const { chosen, users, former } = this
    for (let change = 0; change < this.changes; change++) {
      const item = this.changed[change] as number
      if (item < 0) continue
      const was = former[change] as number
      const now = chosen[item] as number
      if (was >= 0) users.toggle(was, item)
      if (now >= 0) users.toggle(now, item)
      this.isChanged[item] = 0
    }
  }

  takeBack(): void {
    const { before } = this
    this.trail.takeBack(this.slack)
    for (let change = this.changes - 1; change >= 0; change--) {
      const what = this.changed[change] as number
      const former = this.former[change] as number
      if (what < 0) this.own(-1 - what, former)
      else {
        this.chosen[what] = former
        this.isChanged[what] = 0
      }
    }
    this.value = before.value
    this.lack = before.lack
    this.rented = before.rented
    this.brokenRules = before.brokenRules
  }

  /** What this trial would gain if nothing were broken any more and nothing rented; only items moved to a better option add to it. */
  get mostGain(): number {
    const { before } = this
    return this.value - before.value + this.rented + this.stiffness * before.lack
  }

  /** A row that this trial uses more of than there is, or −1. */
  shortRow(): number {
    return this.trail.shortRow(this.slack)
  }

  /** Whether one more unit may be bought. */
  mayBuy(supply: number): boolean {
    const { supplies, groups } = this.layout.instance
    const { most = 0, group = null } = supplies[supply] ?? {}
    const isOpen = group === null || (this.bought[group] as number) < (groups[group] ?? 0)
    return isOpen && (this.units[supply] as number) + 1 <= most
  }

  /** Buys or returns units of a supply; tells the gain. */
  buy(supply: number, units: number): number {
    this.changed[this.changes] = -1 - supply
    this.former[this.changes++] = this.units[supply] as number
    this.own(supply, (this.units[supply] as number) + units)
    const cost = units * (this.layout.instance.supplies[supply]?.cost ?? 0)
    this.value -= cost
    return this.use(this.layout.supplyUsage, supply, units) - cost
  }

  private own(supply: number, units: number): void {
    const group = this.layout.instance.supplies[supply]?.group ?? null
    const more = units - (this.units[supply] as number)
    this.units[supply] = units
    if (group !== null) this.bought[group] = (this.bought[group] as number) + more
  }

  /** Chooses another option of an item, or none with −1; tells the gain. */
  choose(item: number, option: number): number {
    const { layout, chosen } = this
    const { valueOf, usage } = layout
    const former = chosen[item] as number
    this.note(item, former)
    const isRuled = this.isRuled[item] === 1
    const brokenBefore = isRuled ? rulesBrokenBy(layout, chosen, item) : 0
    let worth = 0
    let gain = 0
    if (former >= 0) {
      worth -= valueOf[former] as number
      gain += this.use(usage, former, -1)
    }
    chosen[item] = option
    if (option >= 0) {
      worth += valueOf[option] as number
      gain += this.use(usage, option, 1)
    }
    this.value += worth
    const more = isRuled ? rulesBrokenBy(layout, chosen, item) - brokenBefore : 0
    return gain + worth - this.breakRules(more)
  }

  private note(item: number, former: number): void {
    if (this.isChanged[item] === 1) return
    this.isChanged[item] = 1
    this.changed[this.changes] = item
    this.former[this.changes++] = former
  }

  /** Tells what that costs. */
  private breakRules(more: number): number {
    this.brokenRules += more
    this.lack += more * this.rule
    return more * this.rule * this.stiffness
  }

  private use({ starts, rows, amounts }: Usages, user: number, times: number): number {
    const { slack, prices, trail } = this
    const from = starts[user] as number
    const end = starts[user + 1] as number
    let gain = 0
    for (let place = from; place < end; place++) {
      const row = rows[place] as number
      const left = slack[row] as number
      const now = left - times * (amounts[place] as number)
      trail.note(row, left)
      slack[row] = now
      gain += (Math.min(now, 0) - Math.min(left, 0)) * (prices[row] as number)
    }
    this.lack -= gain
    if (!this.layout.hasRentals) return gain * this.stiffness
    let rented = 0
    for (let place = from; place < end; place++) rented += this.rent(rows[place] as number)
    return gain * this.stiffness + rented
  }

  /** Rents what a row lacks and returns what it no longer needs; tells the gain. */
  private rent(row: number): number {
    const rental = this.layout.rentalOf[row] as number
    if (rental < 0) return 0
    const units = this.units[rental] as number
    const { most = 0, cost = 0 } = this.layout.instance.supplies[rental] ?? {}
    const wanted = Math.min(most, Math.max(0, units - (this.slack[row] as number)))
    if (Math.abs(wanted - units) <= 1e-12) return 0
    this.rented += (wanted - units) * cost
    return this.buy(rental, wanted - units)
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

/** What lacking a unit costs: never nothing, or the row could be broken for ever. */
function pricesOf(layout: Layout, prices: Float64Array): Float64Array {
  const scarcity = scarcityPrices(layout)
  const known = scarcity.map((price, row) => Math.max(0.25 * price, prices[row] ?? 0))
  const least = 0.02 * Math.max(1, ...known)
  return known.map((price) => (price > 0 ? price : least))
}

const averageOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, values.length)
