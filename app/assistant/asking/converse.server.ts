import { setTimeout as wait } from 'node:timers/promises'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import type { Tokens } from '#app/assistant/endpoints/cost.ts'
import { simpler } from '#app/assistant/endpoints/dialect.ts'
import type { Dialect } from '#app/assistant/endpoints/dialect.ts'
import { faultOfError, refusalText } from './fault-of-error.server.ts'
import { AskingFault, isPassing } from '#app/assistant/endpoints/faults.ts'
import { delayBefore } from './retries.ts'
import type { Patience } from './retries.ts'
import { sendOnce } from './upstream.server.ts'
import type { Upstream } from './upstream.server.ts'

/** What is known of a call while it runs and after it ended, whichever way it ended. */
export type Progress = {
  text: string
  tokens: Tokens | null
  dialect: Dialect
  attempts: number
  firstTextMs: number | null
  latencyMs: number
}

export const notBegun = (dialect: Dialect): Progress => ({
  text: '',
  tokens: null,
  dialect,
  attempts: 0,
  firstTextMs: null,
  latencyMs: 0,
})

export type Limits = { patience: Patience; signal?: AbortSignal; now: Date }

/**
 * Sends a prompt, again where that may help and nothing was said yet, in simpler words where the endpoint did not
 * understand, and gives the text as it comes. All tries together end with the total time. Throws an `AskingFault`.
 */
export async function* converse(
  upstream: Upstream,
  prompt: FilledPrompt,
  progress: Progress,
  { patience, signal: cancel, now }: Limits,
): AsyncGenerator<string> {
  const start = performance.now()
  const total = AbortSignal.timeout(patience.totalMs)
  const signal = AbortSignal.any([total, ...(cancel ? [cancel] : [])])
  for (let tries = 1; ;) {
    try {
      yield* oneTry(upstream, prompt, progress, { signal, idleMs: patience.idleMs, start })
      return
    } catch (error) {
      if (cancel?.aborted) throw new AskingFault('cancelled')
      if (total.aborted) throw new AskingFault('slow')
      const fault = faultOfError(error, { spoken: progress.text !== '', now })
      const spentMs = performance.now() - start
      if (!adapts(fault, progress))
        await pause(fault, tries++, { patience, signal, spentMs, spoken: progress.text !== '' })
    } finally {
      progress.latencyMs = performance.now() - start
    }
  }
}

async function* oneTry(
  upstream: Upstream,
  prompt: FilledPrompt,
  progress: Progress,
  { start, ...limits }: { signal: AbortSignal; idleMs: number; start: number },
): AsyncGenerator<string> {
  progress.attempts += 1
  const { dialect } = progress
  for await (const piece of sendOnce(upstream, { prompt, dialect }, limits)) {
    progress.tokens = piece.tokens ?? progress.tokens
    if (piece.text === '') continue
    progress.firstTextMs ??= performance.now() - start
    progress.text += piece.text
    if (progress.text.length > mostCharacters(prompt)) throw new AskingFault('length')
    yield piece.text
  }
}

const charactersOfAToken = 16

/** An endpoint that forgets its own limit is held to it: hardly a token is longer than this. */
const mostCharacters = ({ settings }: FilledPrompt) => settings.maxOutputTokens * charactersOfAToken

/** Whether the endpoint can be asked in a simpler way, which is then noted. */
function adapts(fault: AskingFault, progress: Progress): boolean {
  const refusal = progress.text === '' ? refusalText(fault) : null
  const next = refusal === null ? null : simpler(progress.dialect, refusal)
  if (next) progress.dialect = next
  return next !== null
}

type Pause = { spoken: boolean; patience: Patience; signal: AbortSignal; spentMs: number }

/** Waits before another try, or throws where none makes sense. */
async function pause(
  fault: AskingFault,
  tries: number,
  { spoken, patience, signal, spentMs }: Pause,
): Promise<void> {
  if (spoken || !isPassing(fault.kind)) throw fault
  const facts = { spentMs, askedMs: fault.retryAfterMs, chance: Math.random() }
  const delay = delayBefore(tries, patience, facts)
  if (delay === null) throw fault
  await wait(delay, undefined, { signal }).catch(() => {})
}
