import { parentPort, workerData } from 'node:worker_threads'
import { robustnessOf } from './draws.ts'
import type { Message, Task } from './task.ts'

const tell = (message: Message) => parentPort?.postMessage(message, [])

const result = robustnessOf(workerData as Task, (done) => tell({ kind: 'progress', done }))
tell({ kind: 'done', result })
