import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

/**
 * Latin hypercube: in each dimension every one of `samples` equal slices of 0–1 is hit once, at its middle, in an order
 * of its own. Fewer draws than plain simulation needs for the same quiet.
 *
 * The same seed gives the same points.
 *
 * @returns dimensions × samples, each strictly between 0 and 1
 * @see McKay, Beckman & Conover (1979), Technometrics 21 (2)
 */
export function latinHypercube(dimensions: number, samples: number, seed = 1): number[][] {
  const random = mersenne(seed)
  return Array.from({ length: dimensions }, () => {
    const order = Array.from({ length: samples }, (_, slice) => (slice + 0.5) / samples)
    for (let last = samples - 1; last > 0; last -= 1) {
      const other = uniformInt(random, 0, last)
      const held = order[last]!
      order[last] = order[other]!
      order[other] = held
    }
    return order
  })
}
