import { parentPort, workerData } from 'node:worker_threads'
import { busyTimesOf, NoCalendar } from './busy-times.ts'
import type { Answer, Task } from './in-thread.server.ts'

const tell = (answer: Answer) => parentPort?.postMessage(answer, [])

const { text, reading } = workerData as Task
try {
  tell({ busy: busyTimesOf(text, reading) })
} catch (error) {
  if (!(error instanceof NoCalendar)) throw error
  tell({ problem: error.message })
}
