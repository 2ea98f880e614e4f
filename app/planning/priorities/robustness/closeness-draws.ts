import { RankTally } from '#app/math/decisions/smaa/rank-tally.ts'
import { weightDraws } from '#app/math/decisions/smaa/weight-draws.ts'
import { topsis, type Direction } from '#app/math/decisions/topsis.ts'
import { pertDraws, type ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import { quantityOf } from '#app/planning/priorities/methods/criteria.ts'
import { pointsOf } from '#app/planning/priorities/methods/item.ts'
import { exactly, meanOf } from '#app/planning/three-point.ts'
import type { Robustness, Task } from './task.ts'

const REPORTS = 40

/** Ranks by closeness to the ideal over drawn weights, and over drawn figures too where they are open. */
export const closenessDraws = (
  { yardstick, items, open, samples, seed }: Task,
  onProgress: (done: number) => void,
): Robustness | null => {
  const criteria = yardstick.criteria.filter(({ weight }) => weight > 0)
  const directions = criteria.map(({ worst, best }): Direction =>
    worst < best ? 'benefit' : 'cost',
  )
  const cells = items.flatMap(({ figures }) =>
    criteria.map((one): ThreePoint => {
      const points = figures[quantityOf(one)] ?? exactly(Number.NaN)
      return pointsOf(open === 'both' ? points : exactly(meanOf(points)))
    }),
  )
  const random = randomFrom(seed)
  const drawValues = pertDraws(cells, random)
  const drawWeights = weightDraws(random, criteria.length)
  const tally = new RankTally(items.length, criteria.length)
  const every = Math.ceil(samples / REPORTS)
  for (let round = 0; round < samples; round += 1) {
    const [values, weights] = [drawValues(), drawWeights()]
    const rows = items.map((_, i) =>
      Array.from(values.subarray(i * criteria.length, (i + 1) * criteria.length)),
    )
    const closeness = topsis(rows, Array.from(weights), directions)?.closeness
    if (!closeness) return null
    tally.add(
      Float64Array.from(closeness, (near) => near ?? 0),
      weights,
    )
    if (round % every === 0) onProgress(round / samples)
  }
  const nothing = items.map(() => null)
  return { ...tally.result(), confidence: nothing, scores: nothing }
}
