import { programFrom } from './program-from.ts'
import { usualFutures } from './usual-futures.ts'

/** Today's estimates by use case. */
export type Estimates = Parameters<typeof programFrom>[1]

/** For each planned use case, the share of the usual futures in which it is done by its quarter. */
export const chancesOf = (...committed: Parameters<typeof programFrom>): Record<string, number> =>
  Object.fromEntries(
    usualFutures(programFrom(...committed)).done.map(({ id, inTime }) => [id, inTime]),
  )
