import { sentencesOf } from '#app/writing/documents/drafting/sentences.ts'
import type { KeptOutput } from '#app/assistant/answers/kept-output.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { asPlainSentence } from '#app/writing/tldrs/reading/prose.ts'

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

export type Making = {
  way: string
  by: string
  at: Date
  hash: string | null
  output: KeptOutput | null
  replaced: string
}

/** The value is left out where the sentence itself says it. */
export type RestingOn = { id: string; label: string; value: string }

/** A sentence as it is read, and the facts it rests on. */
type Told = { text: string; facts: RestingOn[] }

/** Sentences in a row that came to be in the same way; without a maker a person typed or changed them. */
export type Run = { made: Making | null; sentences: Told[] }

/** How the sentences of a section came to be: one that is no longer as it was made is a person's. */
export function runsOf(
  section: { id: string; body: string },
  passages: readonly Passage[],
  facts: readonly Fact[],
): Run[] {
  const runs: Run[] = []
  for (const { text } of sentencesOf(section.body)) {
    const passage = passages.find((one) => one.sectionId === section.id && one.sentence === text)
    const made = passage ? makingOf(passage) : null
    const told = { text: readable(text), facts: passage ? restingOn(passage, facts) : [] }
    if (told.text === '') continue
    const last = runs.at(-1)
    if (last && keyOf(last.made) === keyOf(made)) last.sentences.push(told)
    else runs.push({ made, sentences: [told] })
  }
  return runs
}

/** A sentence without the signs of Markdown; the cells of a table's row as one line. */
const readable = (text: string): string =>
  text
    .split(text.startsWith('|') ? '|' : /$/)
    .map(asPlainSentence)
    .filter(Boolean)
    .join(' · ')

const makingOf = (passage: Passage): Making => ({
  way:
    passage.writtenBy === 'model'
      ? `Drafted by ${passage.model ?? 'a model'} with the prompt ${passage.prompt ?? 'of that time'}`
      : 'Composed from facts and the template, without a model',
  by: passage.by,
  at: passage.at,
  hash: passage.promptHash,
  output: passage.output,
  replaced: passage.replaced,
})

const restingOn = ({ cites, sentence }: Passage, facts: readonly Fact[]): RestingOn[] =>
  cites.flatMap((id) => {
    const fact = facts.find((one) => one.id === id)
    if (!fact) return []
    const said = typeof fact.value === 'string' && repeats(sentence, fact.value)
    return [{ id, label: fact.label, value: said ? '' : valueWords(fact) }]
  })

const repeats = (sentence: string, value: string): boolean =>
  sentence.includes(value) || value.includes(sentence)

const keyOf = (made: Making | null): string =>
  made ? JSON.stringify([made.way, made.by, made.at, made.hash, made.output, made.replaced]) : ''

/** The way in which most sentences of a document came to be, which need not be told beside each. */
export function usualMaking(runs: readonly Run[]): Making | null {
  const counts = new Map<string, number>()
  for (const { made, sentences } of runs)
    if (made) counts.set(keyOf(made), (counts.get(keyOf(made)) ?? 0) + sentences.length)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return runs.find(({ made }) => made && keyOf(made) === most?.[0])?.made ?? null
}

export const isSameMaking = (one: Making | null, other: Making | null): boolean =>
  keyOf(one) === keyOf(other)
