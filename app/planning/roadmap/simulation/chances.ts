import { simulate } from '#app/math/simulation/simulate.ts'
import { programFrom } from './program-from.ts'

/** Today's estimates by use case. */
export type Estimates = Parameters<typeof programFrom>[1]

/** The seed and the number of futures with which plans are lived through, wherever their chances are told. */
export const usual = { draws: 1000, seed: 20_270_101 }

/** For each planned use case, the share of the usual futures in which it is done by its quarter. */
export const chancesOf = (...committed: Parameters<typeof programFrom>): Record<string, number> =>
  Object.fromEntries(
    simulate(programFrom(...committed), usual).done.map(({ id, inTime }) => [id, inTime]),
  )
