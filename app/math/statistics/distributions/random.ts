import { mersenne } from 'pure-rand/generator/mersenne'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** A source of chance; the same seed gives the same draws. */
export type Random = RandomGenerator

/** Mersenne Twister, for it spreads a small seed over its whole state. */
export const randomFrom = (seed: number): Random => mersenne(seed)
