import { z } from 'zod'
import type { ActingContext } from '#app/accounts/context.ts'
import { outputHash } from '#app/assistant/answers/output-hash.server.ts'
import { eachText, harmlessText } from '#app/assistant/answers/harmless.ts'
import { readJson } from '#app/assistant/answers/read-answer.ts'
import { Reading } from '#app/assistant/answers/reading.ts'
import { fillPrompt } from '#app/assistant/prompts/prompts.server.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import { likelyTokens } from '#app/assistant/endpoints/cost.ts'
import { settle } from '#app/assistant/spending/ledger.server.ts'
import type { Answer, AnswerEvent, Question } from './answer.ts'
import { converse, notBegun } from './converse.server.ts'
import type { Progress } from './converse.server.ts'
import { inWords, richest, same } from '#app/assistant/endpoints/dialect.ts'
import { AskingFault, faultOf, isUnread } from '#app/assistant/endpoints/faults.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'
import { prepare } from './prepare.server.ts'
import type { Prepared } from './prepare.server.ts'
import { patience as usual } from './retries.ts'
import type { Patience } from './retries.ts'

const tries = 2

/**
 * Asks the organisation's model and gives the answer as it comes: text to read along, then the whole, checked against
 * the prompt's schema, or a fault in words for the person who asked. Leaving early ends the call upstream.
 */
export async function* askStream(
  ctx: ActingContext,
  request: Question,
  patience: Patience = usual,
): AsyncGenerator<AnswerEvent, void, undefined> {
  let prompt = await fillPrompt(request.prompt, request.input)
  if (prompt.makes !== 'text') throw new Error(`${prompt.name} asks for no text.`)
  try {
    for (let turn = 1; turn <= tries; turn++) {
      const people = request.people ?? []
      const prepared = await prepare(ctx, { ...request, prompt, people, patience })
      const answer = yield* oneCall(ctx, prepared, {
        patience,
        signal: request.signal,
        // Words that were read already are not told a second time.
        quiet: turn > 1,
      })
      const read = checked(answer, prompt)
      if (read.ok) {
        yield { type: 'done', ...finished(ctx, prepared, read.value) }
        return
      }
      prompt = withRepair(prompt, prepared.redaction.restore(answer), read.reason)
    }
    yield { type: 'fault', fault: faultOf('shape') }
  } catch (error) {
    if (!(error instanceof AskingFault)) throw error
    yield { type: 'fault', fault: faultOf(error.kind) }
  }
}

/** Asks the organisation's model for one whole answer. */
export async function ask(
  ctx: ActingContext,
  request: Question,
  patience: Patience = usual,
): Promise<Answer> {
  for await (const event of askStream(ctx, request, patience)) {
    if (event.type === 'fault') return { ok: false, fault: event.fault }
    if (event.type === 'done') {
      const { output, provenance } = event
      return { ok: true, output, provenance }
    }
  }
  return { ok: false, fault: faultOf('cut') }
}

type CallOptions = { patience: Patience; signal: AbortSignal | undefined; quiet: boolean }

/** One call, settled whichever way it ends; gives the text to read along and returns the raw answer. */
async function* oneCall(
  ctx: ActingContext,
  prepared: Prepared,
  { patience, signal, quiet }: CallOptions,
): AsyncGenerator<AnswerEvent, string, undefined> {
  const progress = notBegun(prepared.endpoint.dialect ?? richest)
  const reading = new Reading((text) => prepared.redaction.restore(harmlessText(text)))
  let fault: FaultKind | null = 'cancelled'
  try {
    if (!quiet) yield { type: 'sent' }
    const limits = { patience, now: ctx.now, ...(signal && { signal }) }
    for await (const text of converse(prepared.upstream, prepared.prompt, progress, limits)) {
      const news = quiet ? '' : reading.add(text)
      if (news !== '') yield { type: 'text', text: news }
    }
    fault = null
    return progress.text
  } catch (error) {
    fault = error instanceof AskingFault ? error.kind : 'broken'
    throw error
  } finally {
    prepared.leave(fault)
    await settle(ctx, prepared.endpoint, settlement(prepared, progress, fault))
  }
}

/** What was sent and taken is paid for, also by a call that was left or went silent. */
function settlement(prepared: Prepared, progress: Progress, fault: FaultKind | null) {
  const { text, tokens, dialect, attempts, firstTextMs, latencyMs } = progress
  const silent =
    text === '' && tokens === null && (attempts === 0 || (fault !== null && isUnread(fault)))
  const likely = likelyTokens(prepared.prompt.messages, text)
  const known = prepared.endpoint.dialect
  const news = fault === null && (!known || !same(known, dialect))
  const outcome = fault === null ? 'answered' : fault === 'cancelled' ? 'cancelled' : 'failed'
  return {
    callId: prepared.callId,
    outcome,
    ...(fault !== null && { fault }),
    tokens: silent ? { input: 0, output: 0 } : (tokens ?? likely),
    estimated: !silent && tokens === null,
    latencyMs,
    firstTextMs,
    attempts,
    ...(news && { dialect }),
  } as const
}

function finished(
  ctx: ActingContext,
  { callId, prompt, endpoint, redaction }: Prepared,
  value: unknown,
) {
  const output = eachText(value, (text) => redaction.restore(harmlessText(text)))
  const { name, hash: promptHash } = prompt
  const provenance = {
    callId,
    prompt: name,
    promptHash,
    outputHash: outputHash(output),
    model: endpoint.model,
    at: ctx.now,
  }
  return { output, provenance }
}

function checked(
  answer: string,
  { output }: FilledPrompt,
): { ok: true; value: unknown } | { ok: false; reason: string } {
  const json = readJson(answer)
  if (!json.ok) return { ok: false, reason: 'It is not JSON.' }
  const parsed = output.safeParse(json.value)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, reason: z.prettifyError(parsed.error) }
}

const withRepair = (prompt: FilledPrompt, answer: string, reason: string): FilledPrompt => ({
  ...prompt,
  messages: [
    ...prompt.messages,
    { role: 'assistant', content: answer },
    {
      role: 'user',
      content: `That answer is not in the form that was asked for. ${reason}\n${inWords(prompt.outputSchema)}`,
    },
  ],
})
