import type { Choice, Instance } from './instance.ts'

/** What a solving thread is given. */
export type Task = {
  instance: Instance
  /** Both look for good choices and prove then that there are no better ones; `search` looks for longer, and helps last. */
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
  | { kind: 'branches'; bounds: number[] }
  /** Nothing in a branch is worth more than the bound; once it is final, the best of the branch was told too. */
  | { kind: 'bound'; branch: number; bound: number; isFinal: boolean }

const mostTries = 1_000_000

/** A flag that asks to end, the version, the number of branches, and per round of proof the next branch to take. */
const flags = { stop: 0, version: 1, branches: 2, next: 3 }
/** An even number of flags in all keeps the numbers behind them aligned. */
const mostRounds = 5
const bytesOfFlags = 4 * (flags.next + mostRounds)

/**
 * What threads share while one of them is busy inside the solver and hears no messages: a flag that asks all to end, the best
 * choice, and which branches of the proof are taken. One thread writes a choice at a time; a reader that meets a writer looks
 * again later.
 */
export class Board {
  private readonly flags: Int32Array
  private readonly options: Int32Array
  private readonly numbers: Float64Array

  constructor(memory: SharedArrayBuffer, items: number) {
    this.flags = new Int32Array(memory, 0, flags.next + mostRounds)
    const start = bytesOfFlags + 4 * (items + (items % 2))
    this.options = new Int32Array(memory, bytesOfFlags, items)
    this.numbers = new Float64Array(memory, start)
  }

  static memoryFor({ items, supplies }: Instance): SharedArrayBuffer {
    const count = items.length
    return new SharedArrayBuffer(
      bytesOfFlags + 4 * (count + (count % 2)) + 8 * (1 + supplies.length),
    )
  }

  askToStop(): void {
    Atomics.store(this.flags, flags.stop, 1)
  }

  get stopped(): boolean {
    return Atomics.load(this.flags, flags.stop) === 1
  }

  /** Settles once how many branches the proof has; tells whether this call did. */
  splitInto(branches: number): boolean {
    return Atomics.compareExchange(this.flags, flags.branches, 0, branches) === 0
  }

  /** The next branch of a round that nobody has taken; beyond the last one when all are. */
  takeBranch(round: number): number {
    return Atomics.add(this.flags, flags.next + round, 1)
  }

  /** Odd while a choice is being written, 0 before the first one. */
  get version(): number {
    return Atomics.load(this.flags, flags.version)
  }

  write(choice: Choice, value: number): void {
    const before = this.claim()
    if (before === null) return
    const isBetter = before === 0 || value > (this.numbers[0] ?? 0)
    if (isBetter) {
      this.options.set(choice.options)
      this.numbers.set([value, ...choice.units])
    }
    Atomics.store(this.flags, flags.version, isBetter ? before + 2 : before)
  }

  /**
   * Waits for another writer to end, which takes microseconds, and makes the version odd; tells what it was. A writer that
   * died halfway is not waited for: null.
   */
  private claim(): number | null {
    for (let tries = 0; tries < mostTries; tries++) {
      const version = this.version
      const isFree = version % 2 === 0
      if (
        isFree &&
        Atomics.compareExchange(this.flags, flags.version, version, version + 1) === version
      )
        return version
    }
    return null
  }

  /** As `read`, and waits for a writer, which takes microseconds, unless it died halfway. */
  settled(): { choice: Choice; value: number } | null {
    for (let tries = 0; tries < mostTries && this.version > 0; tries++) {
      const found = this.read()
      if (found) return found
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
