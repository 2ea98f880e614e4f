import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileHighs } from './highs.server.ts'
import { isFeasible, valueOf } from './instance.ts'
import type { Choice, Instance } from './instance.ts'
import { Board } from './thread.ts'
import type { Message, Task } from './thread.ts'

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
const script = join(process.cwd(), 'app/math/optimisation/solve.worker.ts')

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
  private readonly workers: Worker[] = []
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
    await Promise.all([this.start('search', code), this.start('proof', code)])
    clearTimeout(clock)
    signal?.removeEventListener('abort', end)
    return { ...this.solved, seconds: this.elapsed() }
  }

  private elapsed = () => (performance.now() - this.begun) / 1000

  private start(part: Task['part'], code: WebAssembly.Module): Promise<void> {
    const { seconds, seed, start = null } = this.options
    const workerData: Task = {
      instance: this.instance,
      part,
      seconds,
      seed,
      start,
      board: this.memory,
      code,
    }
    const worker = new Worker(script, { workerData })
    this.workers.push(worker)
    worker.on('message', (message: Message) => this.hear(message))
    return new Promise((resolve) => {
      worker.on('error', (crash: Error) => Object.assign(this.solved, { crash }))
      worker.on('exit', () => resolve())
    })
  }

  private hear(message: Message): void {
    const { value, bound } = this.solved
    this.take(message)
    const { solved, options } = this
    if (solved.value > value || solved.bound < bound)
      options.onProgress?.({ value: solved.value, bound: solved.bound, seconds: this.elapsed() })
    if (solved.state !== 'stopped' || this.isClose()) this.dismiss()
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
    const shared = this.board.read()
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

  private end(): void {
    this.board.askToStop()
    setTimeout(() => this.dismiss(), graceSeconds * 1000).unref()
  }

  private dismiss(): void {
    for (const worker of this.workers.splice(0)) void worker.terminate()
  }
}
