import type { Instance } from '#app/math/optimisation/instance.ts'

/** Rows and amounts of many users one behind the other; those of user u lie from starts[u] to starts[u + 1]. */
export type Usages = { starts: Int32Array; rows: Int32Array; amounts: Float64Array }

/** An instance as flat arrays for quick changes; options are numbered through all items. */
export type Layout = {
  instance: Instance
  /** First option of each item, and the number of options last. */
  first: Int32Array
  itemOf: Int32Array
  valueOf: Float64Array
  startOf: Int32Array
  endOf: Int32Array
  usage: Usages
  supplyUsage: Usages
  /** Supplies in whole units. */
  wholes: number[]
  /** Per row the supply that can be bought in fractions just as far as the row needs it, or −1. */
  rentalOf: Int32Array
  hasRentals: boolean
  before: number[][]
  after: number[][]
  exclusive: number[][]
  /** What missing a required item costs: more than anything can be worth. */
  penalty: number
}

export function layOut(instance: Instance): Layout {
  const { items, supplies, limits, precedences, exclusions } = instance
  const options = items.flatMap((item) => item.options)
  const lists = () => items.map((): number[] => [])
  const [before, after, exclusive] = [lists(), lists(), lists()]
  for (const pair of precedences) {
    before[pair.after]?.push(pair.before)
    after[pair.before]?.push(pair.after)
  }
  for (const [a, b] of exclusions) {
    exclusive[a]?.push(b)
    exclusive[b]?.push(a)
  }
  let next = 0
  const first = items.map(({ options: own }) => (next += own.length) - own.length)
  return {
    instance,
    first: Int32Array.from([...first, next]),
    itemOf: Int32Array.from(items.flatMap(({ options: own }, item) => own.map(() => item))),
    valueOf: Float64Array.from(options, ({ value }) => value),
    startOf: Int32Array.from(options, ({ start }) => start),
    endOf: Int32Array.from(options, ({ end }) => end),
    usage: flatten(options),
    supplyUsage: flatten(supplies),
    wholes: supplies.flatMap(({ whole }, index) => (whole ? [index] : [])),
    rentalOf: rentals(instance, limits.length),
    hasRentals: supplies.some(({ whole }) => !whole),
    before,
    after,
    exclusive,
    penalty: 1 + options.reduce((sum, { value }) => sum + Math.abs(value), 0),
  }
}

function flatten(users: { rows: number[]; amounts: number[] }[]): Usages {
  const starts = [0]
  for (const { rows } of users) starts.push((starts.at(-1) ?? 0) + rows.length)
  return {
    starts: Int32Array.from(starts),
    rows: Int32Array.from(users.flatMap(({ rows }) => rows)),
    amounts: Float64Array.from(users.flatMap(({ amounts }) => amounts)),
  }
}

function rentals({ supplies }: Instance, rows: number): Int32Array {
  const rentalOf = new Int32Array(rows).fill(-1)
  for (const [index, { whole, rows: used, amounts }] of supplies.entries())
    for (const [place, row] of used.entries())
      if (!whole && (amounts[place] ?? 0) < 0) rentalOf[row] = index
  return rentalOf
}
