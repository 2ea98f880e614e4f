import { readJson } from '#app/assistant/answers/read-answer.ts'
import { converse, notBegun } from '#app/assistant/asking/converse.server.ts'
import { patience } from '#app/assistant/asking/retries.ts'
import { richest } from '#app/assistant/endpoints/dialect.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import type { ModelEndpoint } from '#app/http/application.ts'
import { outgoingFetch } from '#app/http/outgoing/outgoing-fetch.server.ts'

const outgoing = outgoingFetch({ allowPrivate: true })

/** What a real endpoint answers to a prompt; a text where it is no JSON. */
export async function answerOf(endpoint: ModelEndpoint, prompt: FilledPrompt): Promise<unknown> {
  const progress = notBegun(richest)
  const upstream = { ...endpoint, outgoing }
  const limits = { patience, now: new Date() }
  for await (const _ of converse(upstream, prompt, progress, limits)) continue
  const read = readJson(progress.text)
  return read.ok ? read.value : progress.text
}
