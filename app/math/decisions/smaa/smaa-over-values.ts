import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import { pertDraws, type ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { utilitiesOf } from './utilities.ts'
import { RankTally, shareOfFirst, type Smaa } from './rank-tally.ts'
import { weightDraws } from './weight-draws.ts'

export type SmaaOverValues = Smaa & { confidence: (number | null)[] }

export type ValueDraws = {
  samples: number
  seed: number
  importance?: readonly number[]
  /** Hears now and then which share of the work is done, 0 to 1. */
  onProgress?: (done: number) => void
}

const REPORTS = 50

const isThreePoint = ([low, mode, high]: ThreePoint): boolean =>
  low >= 0 && low <= mode && mode <= high && high <= 1

/** Share of the value draws each item wins under its own central weights. */
const confidenceOf = (
  central: Smaa['centralWeights'],
  draw: () => Float64Array,
  { samples, report }: { samples: number; report: (round: number) => void },
): (number | null)[] => {
  const wins = central.map(() => 0)
  const utilities = new Float64Array(central.length)
  const weights = central.map((own) => (own ? Float64Array.from(own) : null))
  for (let round = 0; round < samples; round += 1) {
    const values = draw()
    for (const [item, own] of weights.entries()) {
      if (own) wins[item]! += shareOfFirst(utilitiesOf(values, own, utilities))[item]!
    }
    report(round)
  }
  return wins.map((won, item) => (weights[item] ? won / samples : null))
}

/**
 * SMAA-2 over weights and values: every draw takes weights uniformly and each value from the
 * PERT-beta distribution of its three points. Work for a thread of its own.
 *
 * @param cells items × criteria: low ≤ mode ≤ high on the criterion's anchors, 0 to 1
 * @param options as for `smaa`; a tenth of the samples measures confidence
 * @returns as for `smaa`, `confidence` being the share of value draws the item wins under its
 *   central weights
 * @see Lahdelma & Salminen (2001), SMAA-2: stochastic multicriteria acceptability analysis
 */
export const smaaOverValues = (
  cells: readonly (readonly ThreePoint[])[],
  { samples, seed, importance, onProgress }: ValueDraws,
): SmaaOverValues | null => {
  const criteria = cells[0]?.length ?? 0
  if (criteria === 0 || !Number.isInteger(samples) || samples < 1) return null
  if (cells.some((row) => row.length !== criteria || !row.every(isThreePoint))) return null
  const random = randomFrom(seed)
  const drawValues = pertDraws(cells.flat(), random)
  const drawWeights = weightDraws(random, criteria, importance)
  const tally = new RankTally(cells.length, criteria)
  const utilities = new Float64Array(cells.length)
  const checks = Math.ceil(samples / 10)
  const every = Math.ceil((samples + checks) / REPORTS)
  const report = (round: number) => {
    if (round % every === 0) onProgress?.(round / (samples + checks))
  }
  for (let round = 0; round < samples; round += 1) {
    const weights = drawWeights()
    tally.add(utilitiesOf(drawValues(), weights, utilities), weights)
    report(round)
  }
  const result = tally.result()
  const confidence = confidenceOf(result.centralWeights, drawValues, {
    samples: checks,
    report: (round) => report(samples + round),
  })
  return { ...result, confidence }
}
