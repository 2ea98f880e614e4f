import type { Choice, Instance } from './instance.ts'

/** What a solving thread is given. */
export type Task = {
  instance: Instance
  /** `search` looks for good choices, `proof` shows that there are no better ones. */
  part: 'search' | 'proof'
  seconds: number
  seed: number
  /** A choice to begin with. */
  start: Choice | null
  board: SharedArrayBuffer
  /** The solver's code. */
  code: WebAssembly.Module
}

/** What a solving thread tells. */
export type Message =
  | { kind: 'found'; choice: Choice }
  | { kind: 'bound'; bound: number }
  | { kind: 'done'; state: 'optimal' | 'infeasible' | 'stopped' }

/**
 * What threads share while one of them is busy inside the solver and hears no messages: a flag that asks all to end, and the
 * best choice, which one thread writes and others read. A reader that meets a writer looks again later.
 */
export class Board {
  private readonly flags: Int32Array
  private readonly options: Int32Array
  private readonly numbers: Float64Array

  constructor(memory: SharedArrayBuffer, items: number) {
    this.flags = new Int32Array(memory, 0, 2)
    const start = 8 + 4 * (items + (items % 2))
    this.options = new Int32Array(memory, 8, items)
    this.numbers = new Float64Array(memory, start)
  }

  static memoryFor({ items, supplies }: Instance): SharedArrayBuffer {
    const count = items.length
    return new SharedArrayBuffer(8 + 4 * (count + (count % 2)) + 8 * (1 + supplies.length))
  }

  askToStop(): void {
    Atomics.store(this.flags, 0, 1)
  }

  get stopped(): boolean {
    return Atomics.load(this.flags, 0) === 1
  }

  /** Odd while a choice is being written, 0 before the first one. */
  get version(): number {
    return Atomics.load(this.flags, 1)
  }

  /** Waits until a choice is there that no better one has followed for `quiet` milliseconds, at most `most` of them. */
  waitForQuiet(quiet: number, most: number): void {
    const end = performance.now() + most
    for (let left = most; left > 0 && !this.stopped; left = end - performance.now()) {
      const version = this.version
      const outcome = Atomics.wait(
        this.flags,
        1,
        version,
        version === 0 ? left : Math.min(quiet, left),
      )
      if (outcome === 'timed-out' && version > 0) return
    }
  }

  write(choice: Choice, value: number): void {
    if (this.version > 0 && value <= (this.numbers[0] ?? 0)) return
    Atomics.add(this.flags, 1, 1)
    this.options.set(choice.options)
    this.numbers.set([value, ...choice.units])
    Atomics.add(this.flags, 1, 1)
    Atomics.notify(this.flags, 1)
  }

  read(): { choice: Choice; value: number } | null {
    const before = this.version
    if (before === 0 || before % 2 === 1) return null
    const choice = {
      options: Array.from(this.options),
      units: Array.from(this.numbers.subarray(1)),
    }
    const value = this.numbers[0] ?? 0
    return this.version === before ? { choice, value } : null
  }
}
