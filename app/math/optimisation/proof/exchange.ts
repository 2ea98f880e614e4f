import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import { Board } from '#app/math/optimisation/thread.ts'
import type { Message, Task } from '#app/math/optimisation/thread.ts'

/** Steps of a proof: which branch, how much better than the best choice what is left may be, and when time is over. */
export type Stage = { branch: number; gap: number; end: number }

/** A way to prove: into which branches it parts the whole, with their bounds, and whether it came to the end of one. */
export type Prover = {
  bounds: number[]
  /** Of what they leave open, the shares that are proved first: each takes a fraction of the time of the next. */
  coarse: number[]
  prove(stage: Stage): 'ended' | 'stopped'
}

/** Solutions that are no better than this beside the best one are not looked for. */
const rounding = 1e-7

/** What a proof knows from the other threads, and tells them. */
export class Exchange {
  readonly task: Task
  readonly board: Board
  private readonly post: (message: Message) => void
  private seen = -1
  private latest: { choice: Choice | null; value: number }

  constructor(task: Task, post: (message: Message) => void) {
    const { start, instance } = task
    this.task = task
    this.post = post
    this.board = new Board(task.board, instance.items.length)
    this.latest = { choice: start, value: start ? valueOf(instance, start) : -Infinity }
  }

  /** The best choice so far. */
  get known(): { choice: Choice | null; value: number } {
    const { version } = this.board
    if (version === this.seen) return this.latest
    const found = this.board.read()
    if (!found) return this.latest
    this.seen = version
    if (found.value > this.latest.value) this.latest = found
    return this.latest
  }

  /** What is worth no more need not be looked at, so that nothing better than the best choice by more than the gap is left. */
  floor(gap: number): number {
    const bound = this.bound(gap)
    return bound > 0 ? bound + rounding : bound
  }

  /** What is shown once nothing above the floor is left. */
  bound(gap: number): number {
    const { value } = this.known
    return value > 0 ? value * (1 + gap) : value
  }

  /** Tells of a choice, unless rounding made one of it that breaks a rule. */
  found(choice: Choice): boolean {
    const { instance } = this.task
    if (!isFeasible(instance, choice)) return false
    this.post({ kind: 'found', choice })
    this.board.write(choice, valueOf(instance, choice))
    return true
  }

  tell(branch: number, bound: number, isFinal = false): void {
    this.post({ kind: 'bound', branch, bound, isFinal })
  }

  /** Whoever comes first tells of the branches; the other threads find the same ones. */
  split(bounds: number[]): void {
    if (this.board.splitInto(bounds.length)) this.post({ kind: 'branches', bounds })
  }
}
