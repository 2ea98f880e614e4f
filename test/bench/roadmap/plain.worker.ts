import { parentPort, workerData } from 'node:worker_threads'
import { openHighs, solveInteger } from '#app/math/optimisation/highs.server.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import { plainModel } from '#app/math/optimisation/plain-model.ts'

export type PlainTask = { instance: Instance; seconds: number; code: WebAssembly.Module }

/** The value of a plan that was found, or a bound on the value of all plans. */
export type Told = { value: number } | { bound: number }

const { instance, seconds, code }: PlainTask = workerData
const tell = (told: Told) => parentPort?.postMessage(told, [])

const outcome = solveInteger(await openHighs(code), plainModel(instance), {
  seconds,
  onSolution: (_, value) => tell({ value }),
  onBound: (bound) => tell({ bound }),
})
tell({ value: outcome.best })
tell({ bound: outcome.bound })
