import { centralities } from '#app/math/text/centrality.ts'
import { rougeN } from '#app/math/text/rouge.ts'
import type { TermVector } from '#app/math/text/term-vectors.ts'
import { cosine, termVector } from '#app/math/text/term-vectors.ts'
import { countsOf } from '#app/math/text/words.ts'
import { cues } from './cues.ts'
import type { Passage, PassageSentence } from './passage.ts'
import { stemOf } from './passage.ts'
import { phraseWeight } from './phrases.ts'
import type { WordTable } from './word-chances.ts'
import { rarityIn, wordChances } from './word-chances.ts'

/** What is known of words and phrases before a sentence is looked at. */
export type Lexicon = {
  table: WordTable
  wordWeights: readonly number[]
  phrases: ReadonlyMap<string, number>
}

/** One sentence by name of feature. */
export type Features = Record<string, number>

/** Words of a usual TLDR; the expected ROUGE-1 F1 of a sentence is computed against this length. */
export const usualLength = 19.5

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const placeFeatures = (index: number, count: number): Features => ({
  place: index,
  placeShare: index / count,
  placeFromEnd: count - 1 - index,
  opens: Number(index === 0),
})

/** ROUGE-1 F1 of two sentences whose words are counted: quick, because it is asked of every pair. */
const sharedF1 = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let [shared, total] = [0, 0]
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0)
    total += count
  }
  for (const count of b.values()) total += count
  return total > 0 ? (2 * shared) / total : 0
}

const lengthFeatures = ({ words }: PassageSentence): Features => ({
  length: words.length,
  lengthLog: Math.log(words.length + 1),
  lengthOff: Math.abs(words.length - 21),
  varied: new Set(words).size / Math.max(1, words.length),
})

const titleFeatures = (
  { words }: PassageSentence,
  title: readonly string[],
  likeness: number,
): Features => {
  const wanted = new Set(title.map(stemOf))
  const stems = new Set(words.map(stemOf))
  const found = [...wanted].filter((stem) => stems.has(stem)).length
  return {
    titleCosine: likeness,
    titleShared: rougeN(words, title, 1).f1,
    titleCovered: wanted.size > 0 ? found / wanted.size : 0,
  }
}

const centreFeatures = (passage: Passage, vectors: readonly TermVector[], whole: TermVector) => {
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)))
  const shares = centralities(likeness)
  const counted = passage.sentences.map(({ words }) => countsOf(words))
  return passage.sentences.map((_, index): Features => {
    const row = likeness[index] ?? []
    const others = row.filter((_, other) => other !== index)
    const overlaps = counted.flatMap((other, at) => {
      const own = counted[index]
      return own && at !== index ? [sharedF1(own, other)] : []
    })
    return {
      centroid: cosine(vectors[index] ?? new Map(), whole),
      lexRank: (shares[index] ?? 0) * passage.sentences.length,
      nearest: Math.max(0, ...others),
      likePrevious: row[index - 1] ?? 0,
      likeNext: row[index + 1] ?? 0,
      likeFirst: row[0] ?? 0,
      overlap: mean(overlaps),
    }
  })
}

const wordingFeatures = (
  { words, uses }: PassageSentence,
  lexicon: Lexicon,
  chances: ReadonlyMap<string, number>,
): Features => {
  const expected = uses.reduce((sum, use) => sum + (chances.get(use) ?? 0), 0)
  const rarity = rarityIn(lexicon.table)
  return {
    phrases: phraseWeight(words, lexicon.phrases),
    expectedF1: (2 * expected) / (words.length + usualLength),
    expectedHits: expected,
    expectedPrecision: expected / Math.max(1, words.length),
    rarity: mean(words.map(rarity)),
  }
}

const cueFeatures = (text: string): Features => {
  const lower = text.toLowerCase().trim()
  return Object.fromEntries(
    Object.entries(cues).map(([name, cue]) => [`cue:${name}`, Number(cue.test(lower))]),
  )
}

const compared = ['phrases', 'expectedF1', 'titleCosine', 'titleShared', 'centroid', 'lexRank', 'overlap', 'length', 'expectedHits', 'expectedPrecision'] // prettier-ignore

const comparedFeatures = (all: readonly Features[]): Features[] => {
  const columns = compared.map((name) => [name, all.map((each) => each[name] ?? 0)] as const)
  const summaries = columns.map(([name, values]) => ({ name, values, top: Math.max(...values) }))
  return all.map((each) =>
    Object.fromEntries(
      summaries.flatMap(({ name, values, top }) => {
        const value = each[name] ?? 0
        const better = values.filter((other) => other > value).length
        return [
          [`${name}:behind`, value - top],
          [`${name}:rank`, better],
        ]
      }),
    ),
  )
}

const neighbourFeatures = (all: readonly Features[]): Features[] => {
  const seen = { we: 0, announced: 0 }
  return all.map((each, index) => {
    const before: Features = {
      'before:we': seen.we,
      'before:announced': seen.announced,
      'previous:phrases': all[index - 1]?.phrases ?? 0,
      'next:phrases': all[index + 1]?.phrases ?? 0,
      'previous:expectedF1': all[index - 1]?.expectedF1 ?? 0,
      'next:expectedF1': all[index + 1]?.expectedF1 ?? 0,
    }
    seen.we += each['cue:we'] ?? 0
    seen.announced += (each['cue:proposes'] ?? 0) + (each['cue:thisWork'] ?? 0)
    return before
  })
}

/** Everything the weights weigh, one record per sentence of the passage in its order. */
export const sentenceFeatures = (passage: Passage, lexicon: Lexicon): Features[] => {
  const rarity = rarityIn(lexicon.table)
  const chances = wordChances(passage, lexicon.table, lexicon.wordWeights)
  const vectors = passage.sentences.map(({ words }) => termVector(words, rarity))
  const title = termVector(passage.title, rarity)
  const whole = termVector(
    passage.sentences.flatMap(({ words }) => words),
    rarity,
  )
  const centre = centreFeatures(passage, vectors, whole)
  const own = passage.sentences.map((sentence, index): Features => ({
    ...placeFeatures(index, passage.sentences.length),
    ...lengthFeatures(sentence),
    ...titleFeatures(sentence, passage.title, cosine(vectors[index] ?? new Map(), title)),
    ...centre[index],
    ...wordingFeatures(sentence, lexicon, chances),
    ...cueFeatures(sentence.text),
  }))
  const relative = comparedFeatures(own)
  const neighbours = neighbourFeatures(own)
  return own.map((each, index) => ({ ...each, ...relative[index], ...neighbours[index] }))
}
