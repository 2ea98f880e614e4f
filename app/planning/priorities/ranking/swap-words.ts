import { inSentence } from '#app/ui/in-sentence.ts'
import { swaps } from '#app/math/decisions/swap-weights.ts'
import { percent } from '#app/math/text/figures.ts'
import { meansOf, type Item } from '#app/planning/priorities/methods/item.ts'
import { anchored, weightsOf, type Yardstick } from '#app/planning/priorities/methods/score.ts'

export type SwapSentence = { criterion: string; at: number; sentence: string }

/**
 * At which weight of each criterion two use cases would swap places, in words: "Below a weight of 42 % for value, B
 * passes A." The nearest change comes first. Empty for formulas, which have no weights, and where a value is missing.
 */
export const swapSentences = (yardstick: Yardstick, ahead: Item, behind: Item): SwapSentence[] => {
  const criteria = yardstick.criteria.filter(({ weight }) => weight > 0)
  const a = anchored(criteria, meansOf(ahead)).filter((value) => value !== null)
  const b = anchored(criteria, meansOf(behind)).filter((value) => value !== null)
  const weights = weightsOf(criteria)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const found = swaps(weights, a, b)
  return criteria
    .flatMap(({ name, weight }, k) => {
      const swap = found[k]
      if (!swap) return []
      const now = weight / total
      return [{ criterion: name, at: swap.at, away: Math.abs(swap.at - now), side: swap, now }]
    })
    .toSorted((x, y) => x.away - y.away)
    .map(({ criterion, at, side, now }) => ({
      criterion,
      at,
      sentence: say({ criterion, at, now, behindAbove: side.above === 'b', ahead, behind }),
    }))
}

type Said = {
  criterion: string
  at: number
  now: number
  behindAbove: boolean
  ahead: Item
  behind: Item
}

const say = ({ criterion, at, now, behindAbove, ahead, behind }: Said): string =>
  `${behindAbove ? 'Above' : 'Below'} a weight of ${percent(at)} for ${inSentence(criterion)}, ` +
  `${behind.title} passes ${ahead.title}; it is ${percent(now)} now.`
