import { join } from 'node:path'
import { compileHighs } from './highs.server.ts'
import { isFeasible, valueOf } from './instance.ts'
import type { Choice, Instance } from './instance.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'
import { Threads } from './threads/threads.server.ts'
import type { Thread } from './threads/threads.server.ts'

export type SolveOptions = {
  seconds: number
  seed: number
  /** It may end once (bound − best) ÷ |best| is no greater; 0 unless given. */
  gap?: number
  start?: Choice
  signal?: AbortSignal
  onProgress?: (progress: { value: number; bound: number; seconds: number }) => void
}

export type Solved = {
  state: 'optimal' | 'infeasible' | 'stopped'
  choice: Choice | null
  value: number
  bound: number
  seconds: number
  /** A thread ended by itself; what was found until then is kept. */
  crash: Error | null
}

/** Bundling moves this file, so the thread's script is named from the root. */
const threads = new Threads<Task, Message>(
  join(process.cwd(), 'app/math/optimisation/solve.worker.ts'),
)

/** How long a thread may go on after it was asked to stop or its time is over. */
const graceSeconds = 1
/** Two values closer than this share of themselves are one. */
const rounding = 1e-9

/**
 * Solves in two threads, one of which searches longer and one of which proves longer. Every choice they tell of is kept,
 * whatever becomes of them.
 */
export async function solveInThreads(instance: Instance, options: SolveOptions): Promise<Solved> {
  const solve = new Solve(instance, options)
  return solve.run()
}

class Solve {
  private readonly instance: Instance
  private readonly options: SolveOptions
  private readonly begun = performance.now()
  private readonly memory: SharedArrayBuffer
  private readonly board: Board
  private readonly threads: Thread[] = []
  /** Settled once nothing better is to be known; the threads hear of it in their own time. */
  private readonly settled = Promise.withResolvers<void>()
  private isSettled = false
  /** What nothing in each branch of the proof is worth more than, and whether that is final. */
  private branches: { bound: number; isFinal: boolean }[] = []
  /** Whether all of them are known; the two threads' messages come in any order. */
  private isSplit = false
  private readonly solved: Solved = {
    state: 'stopped',
    choice: null,
    value: -Infinity,
    bound: Infinity,
    seconds: 0,
    crash: null,
  }

  constructor(instance: Instance, options: SolveOptions) {
    this.instance = instance
    this.options = options
    this.memory = Board.memoryFor(instance)
    this.board = new Board(this.memory, instance.items.length)
    if (options.start) this.take({ kind: 'found', choice: options.start })
  }

  async run(): Promise<Solved> {
    const { seconds, signal } = this.options
    const end = () => this.end()
    const clock = setTimeout(end, seconds * 1000)
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end, { once: true })
    const code = await compileHighs()
    const ended = Promise.all([this.start('search', code), this.start('proof', code)])
    await Promise.race([ended, this.settled.promise])
    clearTimeout(clock)
    signal?.removeEventListener('abort', end)
    return { ...this.solved, seconds: this.elapsed() }
  }

  private elapsed = () => (performance.now() - this.begun) / 1000

  private async start(part: Task['part'], code: WebAssembly.Module): Promise<void> {
    const { seconds, seed, start = null } = this.options
    const thread = threads.begin(
      { instance: this.instance, part, seconds, seed, start, board: this.memory, code },
      (message) => this.hear(message),
    )
    this.threads.push(thread)
    const crash = await thread.ended
    if (crash) Object.assign(this.solved, { crash })
  }

  private hear(message: Message): void {
    if (this.isSettled) return
    const { value, bound } = this.solved
    this.take(message)
    const { solved, options } = this
    if (solved.value > value || solved.bound < bound)
      options.onProgress?.({ value: solved.value, bound: solved.bound, seconds: this.elapsed() })
    if (solved.state !== 'stopped' || this.isClose()) this.settle()
  }

  private settle(): void {
    this.isSettled = true
    this.settled.resolve()
    this.end()
  }

  private isClose(): boolean {
    const { value, bound } = this.solved
    const { gap = 0 } = this.options
    if (!Number.isFinite(value) || this.isBroken()) return false
    return bound - value <= Math.max(gap, rounding) * Math.abs(value)
  }

  /** A choice that is worth more than its bound shows that the proof is wrong. */
  private isBroken(): boolean {
    const { value, bound } = this.solved
    return bound < value - rounding * Math.max(1, Math.abs(value))
  }

  private take(message: Message): void {
    const { solved } = this
    if (message.kind === 'found') this.consider(message.choice)
    else this.narrow(message)
    const isEnded = this.isSplit && this.branches.every(({ isFinal }) => isFinal)
    if (isEnded) this.considerShared()
    if (solved.choice && ((isEnded && !this.isBroken()) || this.isClose())) solved.state = 'optimal'
    if (isEnded && !solved.choice && solved.bound === -Infinity) solved.state = 'infeasible'
  }

  private consider(choice: Choice): void {
    const { solved, instance } = this
    const value = valueOf(instance, choice)
    if (value > solved.value && isFeasible(instance, choice))
      Object.assign(solved, { value, choice })
  }

  /** A thread may prove from a choice that the other one shared and has not told of yet. */
  private considerShared(): void {
    const shared = this.board.settled()
    if (shared) this.consider(shared.choice)
  }

  /** The worst branch bounds the whole. */
  private narrow(message: Exclude<Message, { kind: 'found' }>): void {
    const { solved, branches } = this
    const told =
      message.kind === 'branches'
        ? message.bounds.map((bound, branch) => ({ branch, bound, isFinal: false }))
        : [message]
    for (const { branch, bound, isFinal } of told) {
      const known = branches[branch]
      branches[branch] = {
        bound: Math.min(bound, known?.bound ?? Infinity),
        isFinal: isFinal || known?.isFinal === true,
      }
    }
    if (message.kind === 'branches') this.isSplit = true
    if (!this.isSplit) return
    const worst = Math.max(...branches.map(({ bound }) => bound))
    solved.bound = Math.min(solved.bound, worst)
  }

  /** Threads that do not stop by themselves in time are ended. */
  private end(): void {
    this.board.askToStop()
    setTimeout(() => {
      for (const thread of this.threads) thread.dismiss()
    }, graceSeconds * 1000).unref()
  }
}
