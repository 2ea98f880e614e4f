import { sentencesOf } from '#app/writing/documents/drafting/sentences.ts'
import type { KeptOutput } from '#app/assistant/answers/kept-output.ts'
import { factLine } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

export type Passage = {
  sectionId: string
  sentence: string
  writtenBy: 'template' | 'model'
  prompt: string | null
  promptHash: string | null
  /** What the model's output is known by; null where none is kept, or a person was struck out of it. */
  output: KeptOutput | null
  model: string | null
  /** What was replaced before it was sent, in words. */
  replaced: string
  cites: string[]
  by: string
  at: Date
}

type Making = {
  way: string
  by: string
  at: Date
  hash: string | null
  output: KeptOutput | null
  replaced: string
  facts: string[]
}

/** How one sentence came to be; without a maker a person typed or changed it. */
export type SentenceOrigin = { text: string; made: Making | null }

/** The sentences of a section, each with how it came to be: one that is no longer as it was made is a person's. */
export function originsOf(
  section: { id: string; body: string },
  passages: readonly Passage[],
  facts: readonly Fact[],
): SentenceOrigin[] {
  return sentencesOf(section.body).map(({ text }) => {
    const made = passages.find(
      (passage) => passage.sectionId === section.id && passage.sentence === text,
    )
    return { text, made: made ? makingOf(made, facts) : null }
  })
}

const makingOf = (made: Passage, facts: readonly Fact[]): Making => ({
  way:
    made.writtenBy === 'model'
      ? `Drafted by ${made.model ?? 'a model'} with the prompt ${made.prompt ?? 'of that time'}`
      : 'Composed from facts and the template, without a model',
  by: made.by,
  at: made.at,
  hash: made.promptHash,
  output: made.output,
  replaced: made.replaced,
  facts: made.cites.flatMap((id) => {
    const fact = facts.find((one) => one.id === id)
    return fact ? [factLine(fact)] : []
  }),
})
