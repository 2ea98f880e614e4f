/**
 * Choose among things that take time and use up rows of limited amounts: for every item at most one of its options, for
 * every supply how many units to buy, so that usage stays within every limit and the value is greatest.
 */
export type Instance = {
  /** Usage of row r, Σ amounts of the chosen options and bought supplies, is at most limits[r]. */
  limits: number[]
  items: Item[]
  supplies: Supply[]
  /** Most units over all supplies of a group. */
  groups: number[]
  /** An option of `after` needs a chosen option of `before` that ends no later than it starts. */
  precedences: { before: number; after: number }[]
  /** Pairs of items of which at most one is chosen. */
  exclusions: [number, number][]
}

export type Item = {
  options: Option[]
  /** One option has to be chosen. */
  required: boolean
}

/** One way to choose an item; `rows` and `amounts` pair up. */
export type Option = {
  start: number
  end: number
  value: number
  rows: number[]
  amounts: number[]
}

/** What can be bought: a negative amount gives to a row, a positive one uses it up. */
export type Supply = {
  cost: number
  most: number
  whole: boolean
  /** Index into `groups`, or null. */
  group: number | null
  rows: number[]
  amounts: number[]
}

/** Per item the index of its chosen option or −1, per supply the units bought. */
export type Choice = { options: number[]; units: number[] }

export const emptyChoice = ({ items, supplies }: Instance): Choice => ({
  options: items.map(() => -1),
  units: supplies.map(() => 0),
})

export const countOptions = ({ items }: Instance): number =>
  items.reduce((sum, { options }) => sum + options.length, 0)

/** Value of the chosen options less the cost of the supplies. */
export function valueOf({ items, supplies }: Instance, { options, units }: Choice): number {
  let value = 0
  for (const [index, item] of items.entries())
    value += item.options[options[index] ?? -1]?.value ?? 0
  for (const [index, supply] of supplies.entries()) value -= supply.cost * (units[index] ?? 0)
  return value
}

/** Usage per row. */
export function usageOf({ items, supplies, limits }: Instance, choice: Choice): number[] {
  const usage = limits.map(() => 0)
  const add = ({ rows, amounts }: { rows: number[]; amounts: number[] }, times: number) => {
    for (const [place, row] of rows.entries())
      usage[row] = (usage[row] ?? 0) + times * (amounts[place] ?? 0)
  }
  for (const [index, item] of items.entries()) {
    const option = item.options[choice.options[index] ?? -1]
    if (option) add(option, 1)
  }
  for (const [index, supply] of supplies.entries()) {
    const units = choice.units[index] ?? 0
    if (units !== 0) add(supply, units)
  }
  return usage
}

/** Room for rounding when usage is compared with a limit. */
export const tolerance = 1e-6

/** Whether a choice keeps every rule. */
export function isFeasible(instance: Instance, choice: Choice): boolean {
  const { items, supplies, groups, limits, precedences, exclusions } = instance
  const chosen = (item: number) => items[item]?.options[choice.options[item] ?? -1]
  const bought = groups.map(() => 0)
  for (const [index, { group, most, whole }] of supplies.entries()) {
    const units = choice.units[index] ?? 0
    if (units < 0 || units > most + tolerance || (whole && !Number.isInteger(units))) return false
    if (group !== null) bought[group] = (bought[group] ?? 0) + units
  }
  const usage = usageOf(instance, choice)
  return (
    items.every(({ required }, item) => !required || chosen(item) !== undefined) &&
    bought.every((units, group) => units <= (groups[group] ?? 0)) &&
    usage.every((used, row) => used <= (limits[row] ?? 0) + tolerance) &&
    exclusions.every(([a, b]) => !chosen(a) || !chosen(b)) &&
    precedences.every(({ before, after }) => {
      const later = chosen(after)
      const earlier = chosen(before)
      return !later || (earlier !== undefined && earlier.end <= later.start)
    })
  )
}
