import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Interval } from '#app/math/intervals.ts'
import { NoCalendar } from './busy-times.ts'
import type { Reading } from './busy-times.ts'

/** Bundling moves this file, so the thread's script is named from the root. */
const script = join(process.cwd(), 'app/hiring/scheduling/calendars/busy-times.worker.ts')

export type Task = { text: string; reading: Reading }
export type Answer = { busy: Interval[] } | { problem: string }

const mostMs = 10_000
const tooMuch = 'The calendar repeats more than can be read.'

/**
 * Reads a calendar in a thread of its own, with a limit of time and memory: a rule that no day ever fits would be looked
 * through without end. Throws `NoCalendar`.
 */
export function readInThread(task: Task, limitMs = mostMs): Promise<Interval[]> {
  const worker = new Worker(script, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const clock = setTimeout(() => void worker.terminate(), limitMs)
  let answer: Answer = { problem: tooMuch }
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Answer) => (answer = message))
    worker.on('error', () => void worker.terminate())
    worker.on('exit', () => {
      clearTimeout(clock)
      if ('busy' in answer) resolve(answer.busy)
      else reject(new NoCalendar(answer.problem))
    })
  })
}
