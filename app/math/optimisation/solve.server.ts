import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { valueOf } from './instance.ts'
import type { Choice, Instance } from './instance.ts'
import type { Message, Task } from './thread.ts'

export type SolveOptions = {
  seconds: number
  gap: number
  seed: number
  signal?: AbortSignal
  onProgress?: (progress: { value: number; bound: number; seconds: number }) => void
}

export type Solved = {
  state: 'optimal' | 'infeasible' | 'stopped'
  choice: Choice | null
  value: number
  bound: number
  seconds: number
  /** The thread ended by itself; what it had found until then is kept. */
  crash: Error | null
}

/** Bundling moves this file, so the thread's script is named from the root. */
const script = join(process.cwd(), 'app/math/optimisation/solve.worker.ts')

/** How long a thread may go on after it was asked to stop or its time is over. */
const graceSeconds = 2

/** Solves in a thread of its own. Every choice it tells of is kept, whatever becomes of the thread. */
export function solveInThread(instance: Instance, options: SolveOptions): Promise<Solved> {
  const { seconds, gap, seed, signal, onProgress } = options
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1000
  const stop = new SharedArrayBuffer(4)
  const workerData: Task = { instance, seconds, gap, seed, stop }
  const solved: Solved = {
    state: 'stopped',
    choice: null,
    value: -Infinity,
    bound: Infinity,
    seconds: 0,
    crash: null,
  }
  const worker = new Worker(script, { workerData })
  const hear = (message: Message) => {
    take(instance, solved, message)
    onProgress?.({ value: solved.value, bound: solved.bound, seconds: elapsed() })
  }
  const ask = () => {
    Atomics.store(new Int32Array(stop), 0, 1)
    setTimeout(() => void worker.terminate(), graceSeconds * 1000).unref()
  }
  const clock = setTimeout(ask, seconds * 1000)
  if (signal?.aborted) ask()
  signal?.addEventListener('abort', ask, { once: true })
  return new Promise((resolve) => {
    worker.on('message', hear)
    worker.on('error', (error: Error) => Object.assign(solved, { crash: error }))
    worker.on('exit', () => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', ask)
      resolve({ ...solved, seconds: elapsed() })
    })
  })
}

function take(instance: Instance, solved: Solved, message: Message): void {
  if (message.kind === 'done') Object.assign(solved, { state: message.state })
  else if (message.kind === 'bound')
    Object.assign(solved, { bound: Math.min(solved.bound, message.bound) })
  else {
    const value = valueOf(instance, message.choice)
    if (value > solved.value) Object.assign(solved, { value, choice: message.choice })
  }
}
