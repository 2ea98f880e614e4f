import type { Passage } from './passage.ts'
import { stemOf, wordCounts } from './passage.ts'

/** What was counted over the texts that the weights were fitted on. */
export type WordTable = {
  texts: number
  /** Of each use of a word: in how many texts it stands, and in how many of their TLDRs. */
  counts: ReadonlyMap<string, readonly [texts: number, kept: number]>
  /** Share of all uses that their TLDR keeps. */
  kept: number
}

/** Rarer uses are not in the table; they count as met in so many texts. */
export const fewestTexts = 4
const unseenTexts = 1
const evenOut = 6

const logit = (share: number): number => Math.log(share / (1 - share))

/** ln of how rare the word is among the texts. */
export const rarityIn =
  (table: WordTable) =>
  (word: string): number =>
    Math.log((table.texts + 1) / ((table.counts.get(word)?.[0] ?? unseenTexts) + 0.5))

/** How much likelier than others this use is kept, in log odds, evened out by six uses of the average kind. */
const leaning = (table: WordTable, use: string): number => {
  const counted = table.counts.get(use)
  if (!counted) return 0
  const [texts, kept] = counted
  return logit((kept + evenOut * table.kept) / (texts + evenOut)) - logit(table.kept)
}

const announces = (words: readonly string[]): boolean =>
  words.includes('we') ||
  words.includes('our') ||
  words.slice(0, 3).join(' ') === 'in this paper' ||
  words.slice(0, 2).join(' ') === 'this paper'

type Met = { sentences: number; first: number; announced: boolean; main: boolean; last: boolean }

const meet = (passage: Passage): Map<string, Met & { word: string }> => {
  const met = new Map<string, Met & { word: string }>()
  const announcing = passage.sentences.map(({ words }) => announces(words))
  const main = announcing.indexOf(true)
  for (const [index, { words, uses }] of passage.sentences.entries()) {
    for (const [at, use] of uses.entries()) {
      const known = met.get(use)
      const one = known ?? {
        word: words[at] ?? use,
        sentences: 0,
        first: index,
        announced: false,
        main: false,
        last: false,
      }
      one.sentences += 1
      one.announced ||= announcing[index] ?? false
      one.main ||= index === main
      one.last ||= index === passage.sentences.length - 1
      if (!known) met.set(use, one)
    }
  }
  return met
}

/** Eighteen numbers per use of a word in the passage, from which the chance is computed that a TLDR keeps it. */
export const wordFeatures = (passage: Passage, table: WordTable): Map<string, number[]> => {
  const title = new Set(passage.title)
  const titleStems = new Set(passage.title.map(stemOf))
  const often = wordCounts(passage)
  const rarity = rarityIn(table)
  const features = new Map<string, number[]>()
  for (const [use, { word, sentences, first, announced, main, last }] of meet(passage)) {
    const [inTitle, rare, spread] = [Number(title.has(word)), rarity(word), Math.log(sentences)]
    features.set(use, [
      1,
      leaning(table, use),
      inTitle,
      Number(titleStems.has(stemOf(word))),
      spread,
      Math.log(often.get(word) ?? 1),
      rare,
      first / passage.sentences.length,
      Number(first === 0),
      Number(use.includes('#')),
      Number(announced),
      word.length / 10,
      Number(/\p{N}/u.test(word)),
      Number(!table.counts.has(use)),
      Number(main),
      Number(last),
      inTitle * rare,
      spread * rare,
    ])
  }
  return features
}

/** The chance from 0 to 1 of each use of a word in the passage that a TLDR keeps it. */
export const wordChances = (
  passage: Passage,
  table: WordTable,
  weights: readonly number[],
): Map<string, number> => {
  const chances = new Map<string, number>()
  for (const [use, features] of wordFeatures(passage, table)) {
    const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
    chances.set(use, 1 / (1 + Math.exp(-sum)))
  }
  return chances
}
