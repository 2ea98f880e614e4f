import { parentPort, workerData } from 'node:worker_threads'
import { openHighs } from './highs.server.ts'
import { prove } from './proof.server.ts'
import { seek } from './seek.server.ts'
import type { Message, Task } from './thread.ts'

const task: Task = workerData
const post = (message: Message) => parentPort?.postMessage(message, [])

if (task.part === 'search') await seek(task, () => openHighs(task.code), post)
else post({ kind: 'done', state: prove(await openHighs(task.code), task, post) })
