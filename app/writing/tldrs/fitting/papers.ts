import { z } from 'zod'
import { rougeN } from '#app/math/text/rouge.ts'
import { wordsOf } from '#app/math/text/words.ts'
import { readPassage } from '#app/writing/tldrs/extraction/passage.ts'
import type { Passage } from '#app/writing/tldrs/extraction/passage.ts'

/** A text with the TLDRs that people wrote of it. */
export type Paper = { title: string; source: string[]; targets: string[][] }

/** A paper with the ROUGE-1 F1 that each of its sentences would score. */
export type ScoredPaper = { passage: Passage; targets: string[][]; worth: number[] }

const line = z.object({
  title: z.string().default(''),
  source: z.array(z.string()),
  target: z.array(z.string()).min(1),
})

/** Reads papers in the shape of SciTLDR, one JSON object a line. */
export const papersOf = (jsonl: string): Paper[] =>
  jsonl
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => line.parse(JSON.parse(each)))
    .map(({ title, source, target }) => ({ title, source, targets: target.map(wordsOf) }))

export const bestF1 = (words: readonly string[], targets: readonly string[][]): number =>
  Math.max(...targets.map((target) => rougeN(words, target, 1).f1))

export const scorePaper = ({ title, source, targets }: Paper): ScoredPaper => {
  const passage = readPassage(title, source)
  return {
    passage,
    targets,
    worth: passage.sentences.map(({ words }) => bestF1(words, targets)),
  }
}
