import { countsOf, wordsOf } from '#app/math/text/words.ts'

/** A text as the extractor reads it. */
export type Passage = {
  title: string[]
  sentences: PassageSentence[]
}

export type PassageSentence = {
  text: string
  words: string[]
  /** Like the words, with the second "the" of the sentence told apart from the first. */
  uses: string[]
}

const mostUses = 4

/** A word's first use stays as it is, the next ones become `word#2`, `word#3`, `word#4`. */
export const usesOf = (words: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return words.map((word) => {
    const use = Math.min((seen.get(word) ?? 0) + 1, mostUses)
    seen.set(word, use)
    return use === 1 ? word : `${word}#${use}`
  })
}

export const readPassage = (title: string, sentences: readonly string[]): Passage => ({
  title: wordsOf(title),
  sentences: sentences.map((text) => {
    const words = wordsOf(text)
    return { text, words, uses: usesOf(words) }
  }),
})

/** What two forms of an English word mostly share. */
export const stemOf = (word: string): string =>
  word.length > 6 ? word.slice(0, 6) : word.replace(/(?:s|ed|ing)$/, '')

export const wordCounts = ({ sentences }: Passage): Map<string, number> =>
  countsOf(sentences.flatMap(({ words }) => words))
