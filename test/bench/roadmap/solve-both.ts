import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileHighs } from '#app/math/optimisation/highs.server.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import { solveInThreads } from '#app/math/optimisation/solve.server.ts'
import type { PlainTask, Told } from './plain.worker.ts'
import { Trace } from './trace.ts'

/** The optimiser as the product runs it. */
export async function traceOwn(instance: Instance, seconds: number): Promise<Trace> {
  const trace = new Trace()
  await solveInThreads(instance, {
    seconds,
    seed: 1,
    onProgress: (progress) => trace.tell({ value: progress.value, bound: progress.bound }),
  })
  return trace
}

/** The plain formulation given to the same solver with its own settings. */
export async function tracePlain(instance: Instance, seconds: number): Promise<Trace> {
  const workerData: PlainTask = { instance, seconds, code: await compileHighs() }
  const trace = new Trace()
  const worker = new Worker(join(import.meta.dirname, 'plain.worker.ts'), { workerData })
  worker.on('message', (told: Told) => trace.tell(told))
  await new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', resolve)
  })
  return trace
}
