import { simulate } from '#app/math/simulation/simulate.ts'
import type { Simulation } from '#app/math/simulation/simulate.ts'
import type { Program } from '#app/math/simulation/program.ts'
import { Memory } from '#app/ui/memory.ts'

/** The seed and the number of futures with which plans are lived through, wherever their chances are told. */
export const usual = { draws: 1000, seed: 20_270_101 }

const lived = new Memory<Simulation>(32)

/**
 * What becomes of a program in the usual futures, remembered for the programs asked for last. The key is the program
 * itself, every number of it and the ids of its use cases: a change of the plan, of its ledger or of one estimate is
 * another program, and no two organisations have one in common.
 */
export const usualFutures = (program: Program): Simulation =>
  lived.of(JSON.stringify(program), () => simulate(program, usual))
