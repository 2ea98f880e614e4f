import { sentencesOf } from '#app/math/text/sentences.ts'
import type { Sentence } from '#app/math/text/sentences.ts'
import { wordsOf } from '#app/math/text/words.ts'

const mark = /^\s*(?:[-*•–+]|\d+[.)]|>)\s+(?:\[[ xX]\]\s+)?/
const notProse = /^\s*(?:\||#{1,6}\s|```|~~~|[-*_=]{3,}\s*$|!\[)/
const codeBlock = /^[ ]{0,3}(```|~~~)[^\n]*\n[\s\S]*?^[ ]{0,3}\1[^\n]*$/gm
const fewestWords = 3

/** The sentence without the sign of the list or quote it stands in. */
const unmarked = ({ text, start }: Sentence): Sentence => {
  const length = mark.exec(text)?.[0].length ?? 0
  return { text: text.slice(length), start: start + length }
}

/** Sentences that can stand alone: no tables, code, rules, pictures or scraps of two words. */
export const proseOf = (text: string): Sentence[] => {
  const withoutCode = text.replaceAll(codeBlock, (code) => code.replaceAll(/[^\n]/g, ' '))
  return sentencesOf(withoutCode)
    .filter((sentence) => !notProse.test(sentence.text))
    .map(unmarked)
    .filter((sentence) => wordsOf(sentence.text).length >= fewestWords)
}

/** A sentence as it reads on its own: one line, without the signs of Markdown. */
export const asPlainSentence = (text: string): string =>
  text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|\*|`|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replaceAll(/\s+/g, ' ')
    .trim()
