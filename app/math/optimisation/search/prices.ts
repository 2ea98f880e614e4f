import type { Dice } from './dice.ts'
import type { Layout, Usages } from './layout.ts'

/** What the rows that each option uses are worth, at some price per unit of each row. */
export type Priced = { prices: Float64Array; cost: Float64Array }

/** A row counts as asked for so many times over at most: one with a limit of 0, as themes have it, would outweigh all others. */
const mostPressure = 8
const leastLimit = 0.25

/** Prices from scarcity alone: value per unit of demand, spread over the rows by how much is asked of them. */
export function scarcityPrices({ instance, usage, valueOf, first }: Layout): Float64Array {
  const demand = new Float64Array(instance.limits.length)
  let value = 0
  for (const item of instance.items.keys()) {
    const from = first[item] as number
    const count = (first[item + 1] as number) - from
    for (let option = from; option < from + count; option++) {
      value += (valueOf[option] as number) / count
      const end = usage.starts[option + 1] as number
      for (let place = usage.starts[option] as number; place < end; place++) {
        const row = usage.rows[place] as number
        demand[row] = (demand[row] as number) + (usage.amounts[place] as number) / count
      }
    }
  }
  const limits = demand.map((asked, row) =>
    Math.max(instance.limits[row] ?? 0, leastLimit, asked / mostPressure),
  )
  const pressure = demand.map((asked, row) => Math.max(0, asked) / (limits[row] as number))
  const whole = pressure.reduce((sum, asked) => sum + asked, 0)
  return pressure.map(
    (asked, row) => (0.5 * value * asked) / Math.max(whole, 1e-9) / (limits[row] as number),
  )
}

export function priced(layout: Layout, prices: Float64Array): Priced {
  return { prices, cost: costs(layout.usage, prices, new Float64Array(layout.valueOf.length)) }
}

function costs({ starts, rows, amounts }: Usages, prices: Float64Array, cost: Float64Array) {
  for (let user = 0; user < cost.length; user++) {
    let sum = 0
    const end = starts[user + 1] as number
    for (let place = starts[user] as number; place < end; place++)
      sum += (prices[rows[place] as number] as number) * (amounts[place] as number)
    cost[user] = sum
  }
  return cost
}

/** The same prices, each moved by a random factor between 1 ÷ (1 + spread) and 1 + spread. */
export function shaken(layout: Layout, { prices }: Priced, spread: number, dice: Dice): Priced {
  const moved = prices.map((price) => price * (1 + spread) ** (2 * dice.real() - 1))
  const floor = 0.02 * Math.max(...prices)
  return priced(
    layout,
    moved.map((price) => price + floor * dice.real()),
  )
}
