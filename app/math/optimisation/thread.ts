import type { Choice, Instance } from './instance.ts'

/** What a solving thread is given. */
export type Task = {
  instance: Instance
  /** Both look for good choices and prove then that there are no better ones; `search` looks for longer. */
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

const mostTries = 1_000_000

/**
 * What threads share while one of them is busy inside the solver and hears no messages: a flag that asks all to end, and the
 * best choice. One thread writes at a time; a reader that meets a writer looks again later.
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

  write(choice: Choice, value: number): void {
    const before = this.claim()
    if (before === null) return
    const isBetter = before === 0 || value > (this.numbers[0] ?? 0)
    if (isBetter) {
      this.options.set(choice.options)
      this.numbers.set([value, ...choice.units])
    }
    Atomics.store(this.flags, 1, isBetter ? before + 2 : before)
  }

  /**
   * Waits for another writer to end, which takes microseconds, and makes the version odd; tells what it was. A writer that
   * died halfway is not waited for: null.
   */
  private claim(): number | null {
    for (let tries = 0; tries < mostTries; tries++) {
      const version = this.version
      const isFree = version % 2 === 0
      if (isFree && Atomics.compareExchange(this.flags, 1, version, version + 1) === version)
        return version
    }
    return null
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
