import OpenAI from 'openai'
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions'
import { Stream } from 'openai/streaming'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import type { Tokens } from '#app/assistant/endpoints/cost.ts'
import { requestBody } from '#app/assistant/endpoints/dialect.ts'
import type { Dialect } from '#app/assistant/endpoints/dialect.ts'
import { AskingFault } from '#app/assistant/endpoints/faults.ts'

export type Upstream = {
  baseUrl: string
  key: string
  model: string
  outgoing: typeof fetch
}

/** A part of an answer; the reason of its end comes with the last text, what was used after it. */
type Piece = { text: string; finish: string | null; tokens: Tokens | null }

/** The SDK for one endpoint: it never retries, and takes nothing from the environment that belongs to another account. */
export const clientFor = ({ baseUrl, key, outgoing }: Upstream): OpenAI =>
  new OpenAI({
    baseURL: baseUrl,
    apiKey: key === '' ? 'none' : key,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: 120_000,
    logLevel: 'off',
    fetch: outgoing,
  })

/**
 * Sends a prompt once and gives the answer as it comes. Ends with a fault unless the answer is whole: a stream that says
 * no reason for its end was cut. Leaving early closes the connection.
 */
export async function* sendOnce(
  upstream: Upstream,
  { prompt, dialect }: { prompt: FilledPrompt; dialect: Dialect },
  { signal, idleMs }: { signal: AbortSignal; idleMs: number },
): AsyncGenerator<Piece> {
  const controller = new AbortController()
  const relay = () => controller.abort(signal.reason)
  signal.addEventListener('abort', relay, { once: true })
  const inTime = <T>(work: Promise<T>) => withoutSilence(work, idleMs)
  try {
    signal.throwIfAborted()
    const body = { model: upstream.model, stream: true, ...requestBody(prompt, dialect) } as const
    const sending = clientFor(upstream).chat.completions.create(body, { signal: controller.signal })
    const response = await inTime(sending.asResponse())
    yield* wholeAnswer(piecesOf(response, controller), inTime)
  } finally {
    signal.removeEventListener('abort', relay)
    controller.abort()
  }
}

async function* wholeAnswer(
  pieces: AsyncGenerator<Piece>,
  inTime: <T>(work: Promise<T>) => Promise<T>,
): AsyncGenerator<Piece> {
  let finish: string | null = null
  try {
    for (;;) {
      const { done, value } = await inTime(pieces.next())
      if (done) break
      finish = value.finish ?? finish
      yield value
    }
  } finally {
    // A reader that waits for a silent endpoint ends only when its connection is closed, which comes after this.
    void pieces.return(undefined).catch(() => {})
  }
  if (finish === null) throw new AskingFault('cut')
  if (finish === 'length') throw new AskingFault('length')
  if (finish === 'content_filter') throw new AskingFault('refused')
  if (finish !== 'stop') throw new AskingFault('broken')
}

/** What a fetch gives. */
type Incoming = Awaited<ReturnType<typeof fetch>>

async function* piecesOf(response: Incoming, controller: AbortController): AsyncGenerator<Piece> {
  const kind = response.headers.get('content-type') ?? ''
  if (kind.includes('html')) throw new AskingFault('page')
  if (kind.includes('json')) {
    yield pieceOfWhole(await response.json())
    return
  }
  for await (const chunk of Stream.fromSSEResponse<ChatCompletionChunk>(response, controller)) {
    const choice = chunk.choices?.[0]
    if (choice?.delta?.refusal) throw new AskingFault('refused')
    yield {
      text: choice?.delta?.content ?? '',
      finish: choice?.finish_reason ?? null,
      tokens: tokensOf(chunk.usage),
    }
  }
}

/** Some endpoints answer in one piece whatever they are asked. */
function pieceOfWhole(whole: unknown): Piece {
  const { choices, usage } = whole as Partial<ChatCompletion>
  const choice = choices?.[0]
  if (choice?.message?.refusal) throw new AskingFault('refused')
  if (typeof choice?.message?.content !== 'string') throw new AskingFault('broken')
  return { text: choice.message.content, finish: choice.finish_reason, tokens: tokensOf(usage) }
}

const tokensOf = (usage: OpenAI.CompletionUsage | null | undefined): Tokens | null =>
  usage && Number.isFinite(usage.prompt_tokens) && Number.isFinite(usage.completion_tokens)
    ? { input: usage.prompt_tokens, output: usage.completion_tokens }
    : null

/** Keep-alives hold a connection open without ever saying anything: only what is said counts. */
async function withoutSilence<T>(work: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AskingFault('silent')), idleMs)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}
