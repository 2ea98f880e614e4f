import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'

/** A source of draws from 0 (in) to 1 (out), evenly spread; the same seed gives the same draws. */
export const uniformDraws = (seed: number): (() => number) => {
  const random = mersenne(seed)
  return () => uniformFloat64(random)
}
