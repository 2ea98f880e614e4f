import { Memory } from '#app/planning/priorities/board/memory.ts'
import { drawInThread } from './in-thread.server.ts'
import type { Robustness, Task } from './task.ts'

export type Draws =
  | { state: 'done'; result: Robustness }
  | { state: 'running'; done: number }
  | { state: 'none' }

type Run = { result: Promise<Robustness | null>; draws: Draws }

/** Results of a process; each holds items² numbers. */
const runs = new Memory<Run>(24)
/** How long a page waits for draws before it shows how far they have come. */
const patienceMs = 1_200

/**
 * The draws of a task, made once for each `key` and then remembered. The key says everything the task depends on. A page
 * waits a moment for new ones and else gets how far they have come.
 */
export async function drawsFor(key: string, task: Task): Promise<Draws> {
  const run = runs.of(key, () => begin(task))
  if (run.draws.state === 'running') await firstOf(run.result, patienceMs)
  return run.draws
}

function begin(task: Task): Run {
  const run: Run = { result: Promise.resolve(null), draws: { state: 'running', done: 0 } }
  run.result = drawInThread(task, (done) => {
    run.draws = { state: 'running', done }
  }).then((result) => {
    run.draws = result ? { state: 'done', result } : { state: 'none' }
    return result
  })
  return run
}

async function firstOf(result: Promise<unknown>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const clock = setTimeout(resolve, ms)
  await Promise.race([result, promise])
  clearTimeout(clock)
}
