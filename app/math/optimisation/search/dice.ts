import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type Dice = {
  /** Uniform in [0, 1). */
  real: () => number
  /** Uniform among 0 … count − 1. */
  below: (count: number) => number
}

/** The same seed gives the same throws. */
export function diceFrom(seed: number): Dice {
  const source = xoroshiro128plus(seed ^ 0x9e3779b9)
  for (let spread = 0; spread < 20; spread++) source.next()
  const real = () => uniformFloat64(source)
  return { real, below: (count) => Math.floor(real() * count) }
}
