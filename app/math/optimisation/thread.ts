import type { Choice, Instance } from './instance.ts'

/** What a solving thread is given. `stop` holds one 32-bit flag: 1 asks it to end with what it has. */
export type Task = {
  instance: Instance
  seconds: number
  /** It may end once (bound − best) ÷ |best| is no greater. */
  gap: number
  seed: number
  stop: SharedArrayBuffer
}

/** What a solving thread tells. */
export type Message =
  | { kind: 'found'; choice: Choice }
  | { kind: 'bound'; bound: number }
  | { kind: 'done'; state: 'optimal' | 'infeasible' | 'stopped' }
