import type { ActingContext } from '#app/accounts/context.ts'
import type { Answered, Provenance } from '#app/assistant/asking/answer.ts'
import { ask, askStream } from '#app/assistant/asking/ask.server.ts'
import type { Fault } from '#app/assistant/endpoints/faults.ts'
import type { Replacement } from '#app/assistant/privacy/redact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { draftedSchema, evidenceLines, factLines, withKnownCites } from './drafted.ts'
import type { Drafted } from './drafted.ts'

export type Draft = { drafted: Drafted; provenance: Provenance; replaced: Replacement[] }

export type DraftAnswer = ({ ok: true } & Draft) | { ok: false; fault: Fault }

export type DraftEvent =
  | { type: 'text'; text: string }
  | ({ type: 'done' } & Draft)
  | { type: 'fault'; fault: Fault }

export type SectionToDraft = {
  document: string
  section: string
  guidance: string
  /** What a person decided about it, word for word. */
  judgement: string
  current: string
  facts: readonly Fact[]
}

/** Drafts one section of a document with the organisation's model, readable while it is written. */
export async function* draftSection(
  ctx: ActingContext,
  { facts, ...section }: SectionToDraft,
  signal?: AbortSignal,
): AsyncGenerator<DraftEvent, void, undefined> {
  const input = { ...section, facts: factLines(facts) }
  const request = { prompt: 'writing/draft-section', input, ...(signal && { signal }) }
  for await (const event of askStream(ctx, request)) {
    if (event.type === 'done') yield { type: 'done', ...draftOf(event, idsOf(facts)) }
    else yield event
  }
}

/** Says the point of a text with the organisation's model, from sentences taken out of it; cites are S1, S2 … of them. */
export async function rewriteTldr(
  ctx: ActingContext,
  { title, sentences }: { title: string; sentences: readonly string[] },
  signal?: AbortSignal,
): Promise<DraftAnswer> {
  const input = { title, evidence: evidenceLines(sentences) }
  const answer = await ask(ctx, {
    prompt: 'writing/rewrite-tldr',
    input,
    ...(signal && { signal }),
  })
  const ids = sentences.map((_, index) => `S${index + 1}`)
  return answer.ok ? { ok: true, ...draftOf(answer, ids) } : answer
}

export type PostToDraft = {
  /** Name of the pattern and what its parts are. */
  pattern: string
  /** The post as the pattern fills it. */
  template: string
  article: string
  wishes: string
  /** Facts that may be told outside; others are left out here whatever is given. */
  facts: readonly Fact[]
}

/** Writes a post with the organisation's model, from public facts alone. */
export async function draftPost(
  ctx: ActingContext,
  { facts, ...post }: PostToDraft,
  signal?: AbortSignal,
): Promise<DraftAnswer> {
  const open = facts.filter((fact) => fact.public)
  const input = { ...post, facts: factLines(open) }
  const answer = await ask(ctx, { prompt: 'writing/draft-post', input, ...(signal && { signal }) })
  return answer.ok ? { ok: true, ...draftOf(answer, idsOf(open)) } : answer
}

const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id)

const draftOf = ({ output, provenance, replaced }: Answered, ids: readonly string[]): Draft => ({
  drafted: withKnownCites(draftedSchema.parse(output), ids),
  provenance,
  replaced,
})
