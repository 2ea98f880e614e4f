import { fisherExact } from './fisher-exact.ts'

export type SelectionGroup = { name: string; total: number; selected: number }

export type Interval = { low: number; high: number }

export type ImpactRatio = SelectionGroup & {
  /** Selected part of the group, 0 to 1; null without people. */
  rate: number | null
  /** Rate divided by the highest rate, 0 to 1; null when there is no rate or nobody is selected. */
  ratio: number | null
  /** Whether the ratio is below four fifths, decided on whole counts. */
  flagged: boolean
  /** 95 % interval of the ratio; null for the highest group itself and for a rate of zero. */
  interval: Interval | null
  /** Two-sided p of Fisher's exact test against the highest group; null for that group itself. */
  fisher: number | null
  /** Whether moving one selection between this group and the highest one turns the flag. */
  flips: boolean
}

const Z_95 = 1.96

const isComparable = ({ total, selected }: SelectionGroup): boolean =>
  Number.isSafeInteger(total) &&
  Number.isSafeInteger(selected) &&
  total > 0 &&
  selected >= 0 &&
  selected <= total

const compareRates = (a: SelectionGroup, b: SelectionGroup): number =>
  Number(BigInt(a.selected) * BigInt(b.total) - BigInt(b.selected) * BigInt(a.total))

/** The highest rate; among equal rates the largest group. Null when nobody is selected at all. */
const highestOf = (groups: readonly SelectionGroup[]): SelectionGroup | null =>
  groups
    .filter((group) => isComparable(group) && group.selected > 0)
    .reduce<SelectionGroup | null>((best, group) => {
      const difference = best ? compareRates(group, best) : 1
      return difference > 0 || (difference === 0 && group.total > best!.total) ? group : best
    }, null)

const isBelowFourFifths = (group: SelectionGroup, highest: SelectionGroup): boolean =>
  5n * BigInt(group.selected) * BigInt(highest.total) <
  4n * BigInt(highest.selected) * BigInt(group.total)

const ratioOf = (group: SelectionGroup, highest: SelectionGroup): number =>
  (group.selected * highest.total) / (group.total * highest.selected)

const intervalOf = (group: SelectionGroup, highest: SelectionGroup): Interval | null => {
  if (group.selected === 0) return null
  const unexplained = ({ selected, total }: SelectionGroup) => 1 / selected - 1 / total
  const spread = Z_95 * Math.sqrt(unexplained(highest) + unexplained(group))
  const ratio = ratioOf(group, highest)
  return { low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) }
}

const moved = (group: SelectionGroup, by: number): SelectionGroup => ({
  ...group,
  selected: Math.min(group.total, Math.max(0, group.selected + by)),
})

const flipsWithOne = (
  groups: readonly SelectionGroup[],
  group: SelectionGroup,
  highest: SelectionGroup,
): boolean => {
  const isFlagged = isBelowFourFifths(group, highest)
  const towards = isFlagged ? 1 : -1
  const changed = moved(group, towards)
  const others = groups.filter((other) => other !== group)
  const after = others.map((other) => (other === highest ? moved(other, -towards) : other))
  const highestAfter = highestOf([changed, ...after])
  return highestAfter !== null && isBelowFourFifths(changed, highestAfter) !== isFlagged
}

const against = (groups: readonly SelectionGroup[], highest: SelectionGroup | null) => {
  const people = ({ total, selected }: SelectionGroup) => [selected, total - selected]
  return (group: SelectionGroup): ImpactRatio => {
    const { name, total, selected } = group
    const rate = isComparable(group) ? selected / total : null
    const compared = { name, total, selected, rate, interval: null, fisher: null, flips: false }
    if (!highest || rate === null) return { ...compared, ratio: null, flagged: false }
    if (group === highest) return { ...compared, ratio: 1, flagged: false }
    return {
      ...compared,
      ratio: ratioOf(group, highest),
      flagged: isBelowFourFifths(group, highest),
      interval: intervalOf(group, highest),
      fisher: fisherExact([people(highest), people(group)]),
      flips: flipsWithOne(groups, group, highest),
    }
  }
}

/**
 * Impact ratios of selection rates against the group with the highest rate, with the four-fifths
 * rule on exact fractions (.80 is not below), an interval, Fisher's exact test, and the flip test:
 * when one selection moved between two groups turns the flag, the numbers are too small.
 *
 * Says nothing about cells too small to show; that is the caller's to decide.
 *
 * @param groups whole counts, selected at most total
 * @returns one entry per group, in the order given; ratio null for a group without people or with
 *   counts that make no sense (left out of the comparison), and for all when nobody is selected
 * @see 29 CFR § 1607.4(D), with Questions and Answers 20–21; Katz et al. (1978) for the interval
 */
export const impactRatios = (groups: readonly SelectionGroup[]): ImpactRatio[] =>
  groups.map(against(groups, highestOf(groups)))
