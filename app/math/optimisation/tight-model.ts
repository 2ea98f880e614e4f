import type { Choice, Instance } from './instance.ts'
import { atMost } from './linear-program.ts'
import type { LinearProgram, Row } from './linear-program.ts'
import {
  firstColumns,
  groupRows,
  itemRows,
  limitRows,
  optionColumns,
  plainModel,
} from './plain-model.ts'

/**
 * The plain program with fewer fractional solutions: what waits for an item has started by some time only as far as that item
 * has ended by then, items that exclude each other in a clique share one row, and the units of a group are counted in a column
 * of their own, so that they are branched on first. Its first columns are those of the plain program.
 */
export function tightModel(instance: Instance): LinearProgram {
  const first = firstColumns(instance)
  const plain = plainModel(instance)
  const totals = totalRows(instance, first, plain.columns.length)
  return {
    columns: [
      ...plain.columns,
      ...instance.groups.map((most) => ({ cost: 0, lower: 0, upper: most, whole: true })),
    ],
    rows: [
      ...limitRows(instance),
      ...itemRows(instance, first),
      ...groupRows(instance, first),
      ...instance.precedences.flatMap((pair) => startedByRows(instance, first, pair)),
      ...cliques(instance).map((items) =>
        atMost(
          1,
          items.flatMap((item) => optionColumns(instance, first, item)),
        ),
      ),
      ...totals,
    ],
  }
}

type Pair = Instance['precedences'][number]

/** For every start of `after`: started by then ≤ `before` ended by then. */
function startedByRows({ items }: Instance, first: number[], { before, after }: Pair): Row[] {
  const columns = (item: number, holds: (option: { start: number; end: number }) => boolean) =>
    (items[item]?.options ?? []).flatMap((option, index) =>
      holds(option) ? [(first[item] ?? 0) + index] : [],
    )
  return (items[after]?.options ?? []).map(({ start: moment }) => {
    const later = columns(after, ({ start }) => start <= moment)
    const earlier = columns(before, ({ end }) => end <= moment)
    return atMost(0, [...later, ...earlier], [...later.map(() => 1), ...earlier.map(() => -1)])
  })
}

/** Every pair that excludes each other lies in one of these sets, each grown as far as all its items exclude each other. */
export function cliques({ items, exclusions }: Instance): number[][] {
  const other = items.map(() => new Set<number>())
  for (const [a, b] of exclusions) {
    other[a]?.add(b)
    other[b]?.add(a)
  }
  const covered = new Set<string>()
  return exclusions.flatMap(([a, b]) => {
    if (covered.has(`${a}/${b}`)) return []
    const clique = [a, b]
    for (const item of other[a] ?? [])
      if (clique.every((member) => member !== item && other[item]?.has(member))) clique.push(item)
    for (const one of clique) for (const two of clique) covered.add(`${one}/${two}`)
    return [clique]
  })
}

function totalRows({ supplies, groups }: Instance, first: number[], column: number): Row[] {
  const offset = first.at(-1) ?? 0
  return groups.map((_, group) => {
    const own = supplies.flatMap((supply, index) =>
      supply.group === group ? [offset + index] : [],
    )
    return {
      lower: 0,
      upper: 0,
      columns: [...own, column + group],
      coefficients: [...own.map(() => 1), -1],
    }
  })
}

/** The columns of the tight program that stand for a choice. */
export function tightColumns(instance: Instance, { options, units }: Choice): Float64Array {
  const first = firstColumns(instance)
  const offset = first.at(-1) ?? 0
  const columns = new Float64Array(offset + units.length + instance.groups.length)
  for (const [item, option] of options.entries())
    if (option >= 0) columns[(first[item] ?? 0) + option] = 1
  for (const [supply, bought] of units.entries()) {
    columns[offset + supply] = bought
    const group = instance.supplies[supply]?.group ?? null
    const total = offset + units.length + (group ?? 0)
    if (group !== null) columns[total] = (columns[total] ?? 0) + bought
  }
  return columns
}
