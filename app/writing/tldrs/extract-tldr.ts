import { rougeN } from '#app/math/text/rouge.ts'
import { sentencesOf } from '#app/math/text/sentences.ts'
import { readPassage } from './extraction/passage.ts'
import type { Passage } from './extraction/passage.ts'
import type { RankedSentence } from './extraction/ranking.ts'
import { rankSentences } from './extraction/ranking.ts'
import { reasonsOf } from './extraction/reasons.ts'
import { fitted } from './extraction/weights.ts'

/** A text, or its sentences where they are known; `text` is split only when there are none. */
export type TldrInput = { title?: string; text?: string; sentences?: readonly string[] }

/** A sentence of the input, word for word; `index` counts the input's sentences from 0. */
export type TldrSentence = { text: string; index: number; reasons: string[] }

/** How much of its worth a sentence loses for repeating one already taken. */
const repetition = 0.5

type Choice = { passage: Passage; ranked: RankedSentence[]; taken: number[] }

const repeats = ({ passage, taken }: Choice, at: number): number =>
  Math.max(
    0,
    ...taken.map((other) => {
      const [a, b] = [passage.sentences[at]?.words ?? [], passage.sentences[other]?.words ?? []]
      return rougeN(a, b, 1).f1
    }),
  )

/** Maximal marginal relevance: the best sentence first, then those that are good and say something else. */
const nextOf = (choice: Choice): number | null => {
  let best: { at: number; value: number } | null = null
  for (const [at, { worth }] of choice.ranked.entries()) {
    if (!Number.isFinite(worth) || choice.taken.includes(at)) continue
    const value = worth - repetition * repeats(choice, at)
    if (!best || value > best.value) best = { at, value }
  }
  return best?.at ?? null
}

/**
 * The sentences of a text that say most of it, in the order of the text, with reasons in words. No model is asked: features of
 * each sentence are weighed as fitted on abstracts and the TLDRs their authors wrote (`extraction/weights.json`).
 *
 * @param options.sentences how many at most, 1 unless told
 */
export const extractTldr = (
  { title = '', text = '', sentences }: TldrInput,
  { sentences: most = 1 }: { sentences?: number } = {},
): { sentences: TldrSentence[] } => {
  const source = sentences ?? sentencesOf(text).map((each) => each.text)
  const passage = readPassage(title, source)
  const ranked = rankSentences(passage, fitted)
  const taken: number[] = []
  while (taken.length < most) {
    const next = nextOf({ passage, ranked, taken })
    if (next === null) break
    taken.push(next)
  }
  return {
    sentences: taken
      .toSorted((a, b) => a - b)
      .flatMap((index) => {
        const [chosen, sentence] = [ranked[index], source[index]]
        if (!chosen || sentence === undefined) return []
        return [{ text: sentence, index, reasons: reasonsOf(chosen) }]
      }),
  }
}
