import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Message, Robustness, Task } from './task.ts'

/** Bundling moves this file, so the thread's script is named from the root. */
const script = join(process.cwd(), 'app/planning/priorities/robustness/robustness.worker.ts')

/** Nobody waits longer than this for draws; a thread that still runs then is ended. */
const mostMs = 60_000

/** Draws in a thread of its own. Null where no answer exists, or the thread ended without one. */
export function drawInThread(
  task: Task,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Robustness | null> {
  if (signal?.aborted) return Promise.resolve(null)
  const worker = new Worker(script, { workerData: task })
  const clock = setTimeout(() => void worker.terminate(), mostMs)
  signal?.addEventListener('abort', () => void worker.terminate())
  let result: Robustness | null = null
  return new Promise((resolve) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.done)
      else result = message.result
    })
    worker.on('error', () => void worker.terminate())
    worker.on('exit', () => {
      clearTimeout(clock)
      resolve(result)
    })
  })
}
