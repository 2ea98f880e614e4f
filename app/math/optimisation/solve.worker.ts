import { parentPort, workerData } from 'node:worker_threads'
import { openHighs, solveInteger } from './highs.server.ts'
import type { Instance } from './instance.ts'
import { choiceFromPlain, plainModel } from './plain-model.ts'
import type { Message, Task } from './thread.ts'

const { instance, seconds, gap, seed, stop }: Task & { instance: Instance } = workerData
const post = (message: Message) => parentPort?.postMessage(message, [])
const flag = new Int32Array(stop)

const outcome = solveInteger(await openHighs(), plainModel(instance), {
  seconds,
  gap,
  seed,
  onBound: (bound) => post({ kind: 'bound', bound }),
  onSolution: (solution) => post({ kind: 'found', choice: choiceFromPlain(instance, solution) }),
  shouldStop: () => Atomics.load(flag, 0) === 1,
})
if (outcome.solution) post({ kind: 'found', choice: choiceFromPlain(instance, outcome.solution) })
post({ kind: 'bound', bound: outcome.bound })
post({ kind: 'done', state: outcome.state })
