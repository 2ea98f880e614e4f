const logarithms = Float64Array.from({ length: 4096 }, (_, step) => Math.log((step + 0.5) / 4096))

/**
 * Throws that are quicker than those of the dice and less random.
 *
 * @see Marsaglia (2003), Xorshift RNGs
 */
export class Chance {
  private state: number

  /** `seed` is a whole number other than 0. */
  constructor(seed: number) {
    this.state = seed
  }

  /** Uniform in [0, 1). */
  real(): number {
    let { state } = this
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.state = state
    return (state >>> 0) / 2 ** 32
  }

  /** Uniform among 0 … count − 1. */
  below(count: number): number {
    return Math.floor(this.real() * count)
  }

  /** Exponential with a mean of 1, in 4,096 steps: how much worse than now, in units of heat, may be kept. */
  patience(): number {
    return -(logarithms[this.below(logarithms.length)] as number)
  }
}
