import { meansOf, type Item } from '#app/planning/priorities/methods/item.ts'
import {
  inputsOf,
  scoreAll,
  scoreAlone,
  type Yardstick,
} from '#app/planning/priorities/methods/score.ts'

/** What one uncertain input does to a use case, all else at its mean. */
export type Swing = {
  quantity: string
  name: string
  percent: boolean
  /** Values of the input, and what the number and the rank are there. */
  low: Reached
  high: Reached
}

type Reached = { value: number; score: number; rank: number }

/**
 * The inputs of a use case by how far they move its number, furthest first. Ranks are among the other use cases as they
 * are. Empty for a use case without a score.
 */
export const tornado = (yardstick: Yardstick, item: Item, others: readonly Item[]): Swing[] => {
  const rivals = scoreAll(yardstick, others).flatMap(({ score }) => score ?? [])
  const reach = (quantity: string, value: number): Reached | null => {
    const score = scoreWith(yardstick, item, others, { quantity, value })
    if (score === null) return null
    return { value, score, rank: 1 + rivals.filter((rival) => rival > score).length }
  }
  return inputsOf(yardstick)
    .flatMap(({ quantity, name, percent }) => {
      const points = item.figures[quantity]
      if (!points || points.low === points.high) return []
      const [low, high] = [reach(quantity, points.low), reach(quantity, points.high)]
      return low && high && low.score !== high.score
        ? [{ quantity, name, percent: percent ?? false, low, high }]
        : []
    })
    .toSorted((a, b) => spanOf(b) - spanOf(a))
}

const spanOf = ({ low, high }: Swing): number => Math.abs(high.score - low.score)

const scoreWith = (
  yardstick: Yardstick,
  item: Item,
  others: readonly Item[],
  { quantity, value }: { quantity: string; value: number },
): number | null => {
  if (yardstick.method !== 'topsis')
    return scoreAlone(yardstick, { ...meansOf(item), [quantity]: value }, item)
  const moved = { low: value, mode: value, high: value }
  const changed = { ...item, figures: { ...item.figures, [quantity]: moved } }
  return scoreAll(yardstick, [changed, ...others])[0]?.score ?? null
}
