import { smaa } from '#app/math/decisions/smaa.ts'
import { RankTally } from '#app/math/decisions/smaa/rank-tally.ts'
import { smaaOverValues } from '#app/math/decisions/smaa/smaa-over-values.ts'
import { pertDraws, type ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { randomFrom, type Random } from '#app/math/statistics/distributions/random.ts'
import { spreadOf } from '#app/math/statistics/distributions/spread.ts'
import { modesOf, pointsOf } from '#app/planning/priorities/methods/item.ts'
import { onAnchors, quantityOf, type Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { inputsOf, scoreAlone } from '#app/planning/priorities/methods/score.ts'
import { GuessedRisks } from './guessed-risks.ts'
import { closenessDraws } from './closeness-draws.ts'
import type { Robustness, Task } from './task.ts'

type Progress = (done: number) => void
type Items = Task['items']

const REPORTS = 40
/** Draws by which P10, P50 and P90 of a number are told. */
const SPREAD_SAMPLES = 2_000

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
    const values = items.map((item) => anchoredPoints(criteria, item).map(([, mode]) => mode))
    const found = smaa(values, { samples, seed })
    return found && { ...found, scores: items.map(() => null) }
  }
  const cells = items.map((item) => anchoredPoints(criteria, item))
  const found = smaaOverValues(cells, { samples, seed, onProgress })
  const { scores } = overFigures({ ...task, samples: SPREAD_SAMPLES }, () => {}) ?? {}
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
  const { yardstick, items, samples, seed } = task
  const score = scorer(task)
  if (!score) return null
  const tally = new RankTally(items.length, 0)
  const drawn = items.map(() => new Float64Array(samples))
  const weights = new Float64Array(0)
  const scores = new Float64Array(items.length)
  const every = Math.ceil(samples / REPORTS)
  const draw = score(randomFrom(seed))
  for (let round = 0; round < samples; round += 1) {
    draw(scores)
    for (const [i, own] of drawn.entries()) own[round] = scores[i] ?? 0
    tally.add(spreadOut(scores), weights)
    if (round % every === 0) onProgress(round / samples)
  }
  const { rankShares } = tally.result()
  return {
    rankShares,
    centralWeights: items.map(() => null),
    confidence: rankShares.map(([first = 0]) => (yardstick.method === 'topsis' ? null : first)),
    scores: drawn.map(spreadOf),
  }
}

/** Fills one score per item from a fresh draw of every figure; null where a figure is missing. */
const scorer = ({ yardstick, items }: Task) => {
  const names = inputsOf(yardstick).map(({ quantity }) => quantity)
  const used = names.filter((name) => items.every(({ figures }) => figures[name]))
  if (items.some((item) => scoreAlone(yardstick, modesOf(item), item) === null)) return null
  const cells = items.flatMap(({ figures }) => used.map((name) => pointsOf(figures[name])))
  const current = items.map(({ risks }) => {
    const values: Record<string, number> = {}
    return { values, guessed: new GuessedRisks(risks) }
  })
  return (random: Random) => {
    const values = pertDraws([...cells, ...current.flatMap(({ guessed }) => guessed.cells)], random)
    return (into: Float64Array) => {
      const drawn = values()
      let next = cells.length
      for (const [i, { values: mine, guessed }] of current.entries()) {
        for (const [k, name] of used.entries()) mine[name] = drawn[i * used.length + k] ?? 0
        into[i] = scoreAlone(yardstick, mine, guessed.at(drawn, next)) ?? 0
        next += guessed.cells.length
      }
    }
  }
}

/** The same order between 0 and 1. */
export const spreadOut = (scores: Float64Array): Float64Array => {
  const low = scores.reduce((a, b) => Math.min(a, b))
  const width = scores.reduce((a, b) => Math.max(a, b)) - low
  return scores.map((score) => (width > 0 ? (score - low) / width : 0))
}
