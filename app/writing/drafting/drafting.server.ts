import type { ActingContext } from '#app/accounts/context.ts'
import type { AnswerEvent } from '#app/assistant/asking/answer.ts'
import { askStream } from '#app/assistant/asking/ask.server.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { factLines } from './drafted.ts'

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
