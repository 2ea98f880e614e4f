import type { Item } from '#app/planning/priorities/methods/item.ts'
import { scoreAll, type Scored, type Yardstick } from '#app/planning/priorities/methods/score.ts'

export type Ranked = Scored & {
  item: Item
  /** 1 for the highest; equals share the better place; null without a score. */
  rank: number | null
}

/** Highest first; those without a score at the end, by number. */
export const rank = (yardstick: Yardstick, items: readonly Item[]): Ranked[] => {
  const rows = scoreAll(yardstick, items).toSorted(
    (a, b) => compare(orderOf(b), orderOf(a)) || a.item.number - b.item.number,
  )
  let place = 0
  return rows.map((row, i) => {
    if (row.score !== rows[i - 1]?.score) place = i + 1
    return { ...row, rank: row.score === null ? null : place }
  })
}

const compare = (a: number, b: number): number => Number(a > b) - Number(a < b)
const orderOf = ({ score }: Scored): number => score ?? Number.NEGATIVE_INFINITY
