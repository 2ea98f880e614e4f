import { toString } from 'nlcst-to-string'
import retextEnglish from 'retext-english'
import { syllable } from 'syllable'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { TextCounts } from './readability.ts'

export type PlainBlock = { text: string; bullet: boolean }

const SHORTEST_COUNTED_BULLET = 4

const english = unified().use(retextEnglish)

const sentencesOf = (text: string): string[][] => {
  const sentences: string[][] = []
  visit(english.parse(text), 'SentenceNode', ({ children }) => {
    const words = children.filter(({ type }) => type === 'WordNode').map((word) => toString(word))
    if (words.length > 0) sentences.push(words)
  })
  return sentences
}

const countedSentences = ({ text, bullet }: PlainBlock): string[][] => {
  const sentences = sentencesOf(text)
  if (!bullet) return sentences
  const words = sentences.flat()
  return words.length < SHORTEST_COUNTED_BULLET ? [] : [words]
}

/**
 * Counts English plain text for `readability`.
 *
 * A bullet is one sentence however it is punctuated, and is left out when it has fewer than
 * four words, so that lists of tools do not read as choppy prose. A hyphenated word is one word;
 * a word the syllable library has no vowels for, a number say, counts one syllable.
 *
 * @param blocks paragraphs, headings and bullets in any order, without markup
 * @returns whole counts; all zero for a text without words
 */
export const countText = (blocks: PlainBlock[]): TextCounts => {
  const sentences = blocks.flatMap(countedSentences)
  const words = sentences.flat()
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  }
}
