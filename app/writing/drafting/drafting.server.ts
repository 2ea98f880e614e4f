import type { ActingContext } from '#app/accounts/context.ts'
import type { AnswerEvent, Provenance } from '#app/assistant/asking/answer.ts'
import { ask, askStream } from '#app/assistant/asking/ask.server.ts'
import type { Fault } from '#app/assistant/endpoints/faults.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { draftedSchema, factLines, withKnownCites } from './drafted.ts'
import type { Drafted } from './drafted.ts'

export const sectionPrompt = 'writing/draft-section'

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
export const draftSection = (
  ctx: ActingContext,
  { facts, ...section }: SectionToDraft,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent, void, undefined> =>
  askStream(ctx, {
    prompt: sectionPrompt,
    input: { ...section, facts: factLines(facts) },
    ...(signal && { signal }),
  })

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

type DraftedPost =
  | { ok: true; drafted: Drafted; provenance: Provenance }
  | { ok: false; fault: Fault }

/** Writes a post with the organisation's model, from public facts alone. */
export async function draftPost(
  ctx: ActingContext,
  { facts, ...post }: PostToDraft,
  signal?: AbortSignal,
): Promise<DraftedPost> {
  const open = facts.filter((fact) => fact.public)
  const input = { ...post, facts: factLines(open) }
  const answer = await ask(ctx, { prompt: 'writing/draft-post', input, ...(signal && { signal }) })
  if (!answer.ok) return answer
  const drafted = withKnownCites(draftedSchema.parse(answer.output), open)
  return { ok: true, drafted, provenance: answer.provenance }
}
