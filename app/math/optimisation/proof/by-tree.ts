import { choiceFromPlain } from '#app/math/optimisation/plain-model.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import { Tree } from '#app/math/optimisation/tree/tree.ts'
import type { Branch } from '#app/math/optimisation/tree/tree.ts'
import type { Exchange, Prover, Stage } from './exchange.ts'

/** Proves a program of few options by the tree made for them, in branches that threads share. */
export class ByTree implements Prover {
  readonly bounds: number[]
  readonly coarse = [0.6, 0.35]
  private readonly exchange: Exchange
  private readonly tree: Tree
  private readonly branches: Branch[]

  constructor(exchange: Exchange, branches: number) {
    this.exchange = exchange
    this.tree = new Tree(tightModel(exchange.task.instance))
    this.branches = this.tree.part(branches)
    this.bounds = this.branches.map(({ bound }) => bound)
  }

  prove({ branch, gap, end }: Stage): 'ended' | 'stopped' {
    if (gap === Infinity) return 'ended'
    const { exchange, branches } = this
    const known = branches[branch]
    if (!known) return 'ended'
    const outcome = this.tree.prove(known, {
      floor: () => exchange.floor(gap),
      shouldStop: () => exchange.board.stopped || performance.now() > end,
      onFound: (solution) => exchange.found(choiceFromPlain(exchange.task.instance, solution)),
    })
    if (outcome === 'ended') exchange.tell(branch, exchange.bound(gap), gap === 0)
    // A branch whose numbers are spoiled stays open; the others can still be proved.
    return outcome === 'stopped' ? 'stopped' : 'ended'
  }
}
