import { parentPort, workerData } from 'node:worker_threads'
import { openHighs } from '#app/math/optimisation/highs.server.ts'
import { findConflict } from './conflict.server.ts'
import type { Answer, Question } from './question.ts'
import { pricesAt, valueVariants } from './worth.server.ts'

const question: Question = workerData
const answer = (given: Answer) => parentPort?.postMessage(given, [])
const highs = await openHighs(question.code)

if (question.kind === 'conflict') answer(findConflict(highs, question))
else {
  answer({ kind: 'prices', prices: pricesAt(highs, question.instance, question.choice) })
  valueVariants(highs, question, answer)
}
