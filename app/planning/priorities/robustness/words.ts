import { percentText } from '#app/planning/priorities/methods/words.ts'
import { rankAt, type Open } from './task.ts'

const draws: Record<Open, { every: string; of: string }> = {
  weights: { every: 'under every weighting', of: 'of all weightings' },
  values: { every: 'whatever the figures turn out to be', of: 'of the draws' },
  both: {
    every: 'under every weighting and whatever the figures turn out to be',
    of: 'of the draws',
  },
}

const places = [
  'first',
  'second or better',
  'third or better',
  'fourth or better',
  'fifth or better',
]

/** What to take away about one use case: "C is second or better under every weighting." */
export const standing = (title: string, shares: readonly number[], open: Open): string => {
  const [first = 0] = shares
  const certain = rankAt(shares, 1)
  const place = places[certain - 1]
  if (place && certain < shares.length && (certain === 1 || first < 0.5))
    return `“${title}” is ${place} ${draws[open].every}.`
  const winning = `“${title}” comes first in ${percentText(first)} ${draws[open].of}`
  const likely = rankAt(shares, 0.8)
  return likely === 1 || likely === shares.length
    ? `${winning}.`
    : `${winning} and is among the first ${likely} in at least 80 %.`
}

/** What stays open, said above a drawing. */
export const openWords: Record<Open, string> = {
  weights: 'Weights are drawn from all that are possible; figures stay at their mean.',
  values: 'Every figure is drawn between its low and high.',
  both: 'Weights are drawn from all that are possible, and every figure between its low and high.',
}
