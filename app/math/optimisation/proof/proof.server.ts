import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import { countOptions } from '#app/math/optimisation/instance.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import type { Message, Task } from '#app/math/optimisation/thread.ts'
import { Lost } from '#app/math/optimisation/tree/tree.ts'
import { BySolver } from './by-solver.server.ts'
import { ByTree } from './by-tree.ts'
import { Exchange } from './exchange.ts'
import type { Prover } from './exchange.ts'

type Highs = Awaited<ReturnType<typeof openHighs>>

/** A coarse gap that is hardly more than the first one asked for is left out. */
const coarser = 1.5

/** Up to how many options a program is proved in so many branches; beyond, no proof comes within seconds. */
const splits = [
  { options: 150, branches: 8 },
  { options: 300, branches: 32 },
]

/** How many branches the proof has at most; where that is one, the program is too large for a proof within seconds. */
export const branchesOf = (instance: Instance): number =>
  splits.find(({ options }) => countOptions(instance) <= options)?.branches ?? 1

/** Whether its tree comes to an end within seconds. */
export const isForTree = (instance: Instance): boolean => branchesOf(instance) > 1

/**
 * Shows how much better any choice could be, gap by gap and branch by branch; takes over from the board what other threads find.
 * Threads that prove the same share the branches among them.
 */
export class Proof {
  private readonly exchange: Exchange
  private readonly prover: Prover

  constructor(highs: Highs, task: Task, post: (message: Message) => void) {
    this.exchange = new Exchange(task, post)
    this.prover = proverFor(highs, this.exchange)
    this.exchange.split(this.prover.bounds)
  }

  /** Proves each gap for every branch that nobody else has taken, until so many milliseconds of this thread's clock. */
  run(gaps: number[], end: number): void {
    const { board } = this.exchange
    const { bounds } = this.prover
    for (const [round, gap] of this.from(gaps).entries())
      for (
        let branch = board.takeBranch(round);
        branch < bounds.length;
        branch = board.takeBranch(round)
      )
        if (this.prover.prove({ branch, gap, end }) === 'stopped') return
  }

  /** The gaps, after coarser ones; one that is left out is endless, so that all threads have the same rounds. */
  private from(gaps: number[]): number[] {
    const { bounds, coarse } = this.prover
    const { value } = this.exchange.known
    const open = value > 0 ? Math.max(...bounds) / value - 1 : Infinity
    const least = coarser * (gaps[0] ?? 0)
    const before = coarse.map((share) => (share * open > least ? share * open : Infinity))
    return [...before, ...gaps]
  }
}

/** By the tree where there are few options, unless its numbers are spoiled from the beginning. */
function proverFor(highs: Highs, exchange: Exchange): Prover {
  const branches = branchesOf(exchange.task.instance)
  if (branches === 1) return new BySolver(highs, exchange)
  try {
    return new ByTree(exchange, branches)
  } catch (error) {
    if (error instanceof Lost) return new BySolver(highs, exchange)
    throw error
  }
}
