import { smaa } from '#app/math/decisions/smaa.ts'
import { RankTally } from '#app/math/decisions/smaa/rank-tally.ts'
import { smaaOverValues } from '#app/math/decisions/smaa/smaa-over-values.ts'
import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { meansOf, pointsOf } from '#app/planning/priorities/methods/item.ts'
import { onAnchors, quantityOf, type Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { anchored, inputsOf, scoreAlone } from '#app/planning/priorities/methods/score.ts'
import { drawNumbers, toldDraws, toldSpread } from '#app/planning/scoping/standing/drawn-numbers.ts'
import { closenessDraws } from './closeness-draws.ts'
import type { Robustness, Task } from './task.ts'

type Progress = (done: number) => void
type Items = Task['items']

const REPORTS = 40

/**
 * Ranks of the items over many draws of what the task leaves open.
 *
 * @returns null where no answer exists: no items, or a figure that is missing
 */
export const robustnessOf = (task: Task, onProgress: Progress = () => {}): Robustness | null => {
  const { yardstick, items, open, samples, seed } = task
  if (items.length === 0) return null
  if (open === 'values') return overFigures(task, onProgress)
  if (yardstick.method === 'topsis') return closenessDraws(task, onProgress)
  const criteria = yardstick.criteria.filter(({ weight }) => weight > 0)
  if (open === 'weights') {
    const values = items.map((item) =>
      anchored(criteria, meansOf(item)).map((at) => at ?? Number.NaN),
    )
    const found = smaa(values, { samples, seed })
    return found && { ...found, scores: items.map(() => null) }
  }
  const cells = items.map((item) => anchoredPoints(criteria, item))
  const found = smaaOverValues(cells, { samples, seed, onProgress })
  const scores = numbersOf({ ...task, samples: toldDraws }, () => {})?.map(toldSpread)
  return found && scores ? { ...found, scores } : null
}

const anchoredPoints = (criteria: readonly Criterion[], { figures }: Items[number]): ThreePoint[] =>
  criteria.map((one) => {
    const [low, mode, high] = pointsOf(figures[quantityOf(one)])
    const [a, m, b] = [onAnchors(one, low), onAnchors(one, mode), onAnchors(one, high)]
    return a <= b ? [a, m, b] : [b, m, a]
  })

/** Draws the figures alone; every draw scores each item by itself. */
function overFigures(task: Task, onProgress: Progress): Robustness | null {
  const { yardstick, items, samples } = task
  const drawn = numbersOf(task, onProgress)
  if (!drawn) return null
  const tally = new RankTally(items.length, 0)
  const weights = new Float64Array(0)
  const scores = new Float64Array(items.length)
  const every = Math.ceil(samples / REPORTS)
  for (let round = 0; round < samples; round += 1) {
    for (const [i, own] of drawn.entries()) scores[i] = own[round] ?? 0
    tally.add(spreadOut(scores), weights)
    if (round % every === 0) onProgress((1 + round / samples) / 2)
  }
  const { rankShares } = tally.result()
  return {
    rankShares,
    centralWeights: items.map(() => null),
    confidence: rankShares.map(([first = 0]) => (yardstick.method === 'topsis' ? null : first)),
    scores: drawn.map(toldSpread),
  }
}

/** The drawn numbers of every item; null where one has none. */
function numbersOf({ yardstick, items, samples, seed }: Task, onProgress: Progress) {
  if (items.some((item) => scoreAlone(yardstick, meansOf(item), item) === null)) return null
  const draw = drawNumbers({
    names: inputsOf(yardstick).map(({ quantity }) => quantity),
    numberOf: (values, risks) => scoreAlone(yardstick, values, risks),
    draws: samples,
    seed,
  })
  return items.map((item, i) => {
    onProgress(i / items.length / 2)
    return draw(item)
  })
}

/** The same order between 0 and 1. */
export const spreadOut = (scores: Float64Array): Float64Array => {
  const low = scores.reduce((a, b) => Math.min(a, b))
  const width = scores.reduce((a, b) => Math.max(a, b)) - low
  return scores.map((score) => (width > 0 ? (score - low) / width : 0))
}
