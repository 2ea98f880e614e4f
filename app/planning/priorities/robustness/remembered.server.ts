import { Memory } from '#app/ui/memory.ts'
import { drawInThread } from './in-thread.server.ts'
import type { Robustness, Task } from './task.ts'
import { Turns } from './turns.ts'

export type Draws =
  | { state: 'done'; result: Robustness }
  | { state: 'running'; done: number }
  | { state: 'none' }

type Run = { result: Promise<Robustness | null>; draws: Draws; stop: AbortController }

/** Results of a process; each holds items² numbers. */
const runs = new Memory<Run>(24, ({ stop }) => stop.abort())
/** Threads draw for two organisations at a time. */
const turns = new Turns(2)
/** How long a page waits for draws before it shows how far they have come. */
const patienceMs = 1_200

/**
 * The draws of a task for an organisation, made once for each `key` and then remembered. The key says everything the task depends on. A page
 * waits a moment for new ones and else gets how far they have come.
 */
export async function drawsFor(owner: string, key: string, taskOf: () => Task): Promise<Draws> {
  const run = runs.of(`${owner} ${key}`, () => begin(owner, taskOf()))
  if (run.draws.state === 'running') await firstOf(run.result, patienceMs)
  return run.draws
}

function begin(owner: string, task: Task): Run {
  const stop = new AbortController()
  const run: Run = { result: Promise.resolve(null), draws: { state: 'running', done: 0 }, stop }
  const onProgress = (done: number) => {
    run.draws = { state: 'running', done }
  }
  const draw = () => drawInThread(task, onProgress, stop.signal)
  run.result = turns.take(owner, draw).then((result) => {
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
