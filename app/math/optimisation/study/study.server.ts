import { join } from 'node:path'
import { compileHighs } from '#app/math/optimisation/highs.server.ts'
import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { Threads } from '#app/math/optimisation/threads/threads.server.ts'
import type { Answer, Question } from './question.ts'

const threads = new Threads<Question, Answer>(
  join(process.cwd(), 'app/math/optimisation/study/study.worker.ts'),
)
const graceSeconds = 1

export type StudyOptions = { seconds: number; seed: number; signal?: AbortSignal }

/** What is known when the time is over; what was not found out is missing. */
export type Worth = {
  prices: number[]
  variants: Map<number, { value: number; proved: boolean }>
}

/** Prices of rows at a choice, and the best values of variants of the instance, in a thread of its own. */
export async function studyWorth(
  instance: Instance,
  asked: { choice: Choice; variants: Instance[] },
  options: StudyOptions,
): Promise<Worth> {
  const worth: Worth = { prices: [], variants: new Map() }
  const hear = (answer: Answer) => {
    if (answer.kind === 'prices') Object.assign(worth, { prices: answer.prices })
    else if (answer.kind === 'variant')
      worth.variants.set(answer.index, { value: answer.value, proved: answer.proved })
  }
  const { seconds, seed } = options
  const code = await compileHighs()
  await ask({ kind: 'worth', instance, ...asked, seconds, seed, code }, options, hear)
  return worth
}

/**
 * Required items that cannot all be chosen, and which families of rows stand in the way.
 *
 * @throws what ended the thread before it knew.
 */
export async function studyConflict(
  instance: Instance,
  families: number[][],
  options: StudyOptions,
): Promise<{ items: number[]; families: number[] }> {
  const conflict: { items: number[]; families: number[] } = { items: [], families: [] }
  const hear = (answer: Answer) => {
    if (answer.kind === 'conflict')
      Object.assign(conflict, { items: answer.items, families: answer.families })
  }
  const { seconds, seed } = options
  const code = await compileHighs()
  const crash = await ask(
    { kind: 'conflict', instance, families, seconds, seed, code },
    options,
    hear,
  )
  if (crash) throw crash
  return conflict
}

async function ask(
  question: Question,
  { seconds, signal }: StudyOptions,
  hear: (answer: Answer) => void,
): Promise<Error | null> {
  if (signal?.aborted) return null
  const { ended, dismiss } = threads.begin(question, hear)
  const clock = setTimeout(dismiss, (seconds + graceSeconds) * 1000)
  signal?.addEventListener('abort', dismiss, { once: true })
  const crash = await ended
  clearTimeout(clock)
  signal?.removeEventListener('abort', dismiss)
  return crash
}
