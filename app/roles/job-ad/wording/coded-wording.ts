import { type Side, sideOf } from './coded-stems.ts'
import { fieldSpans } from './field-words.ts'

export type CodedToken = { word: string; start: number; end: number; side: Side }

const token = /self-[a-z]+|[a-z]+/gi

/** The coded words of a text where they stand, terms of the field left out. */
export const codedTokens = (text: string): CodedToken[] => {
  const plain = text.replaceAll('\u2011', '-')
  const terms = fieldSpans(plain)
  const isTerm = (start: number, end: number): boolean =>
    terms.some((term) => term.start <= start && end <= term.end)
  return [...plain.matchAll(token)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length
    const side = sideOf(word)
    return side && !isTerm(start, end) ? [{ word, start, end, side }] : []
  })
}

/**
 * Masculine- and feminine-coded words of an English text, each occurrence once, in text order.
 * Terms of the data field are not coded: “analyst”, “decision tree”, “understanding of statistics”.
 *
 * @see Gaucher, Friesen & Kay (2011), Journal of Personality and Social Psychology 101(1)
 */
export const codedWording = (text: string): { masculine: string[]; feminine: string[] } => {
  const tokens = codedTokens(text)
  const wordsOf = (side: Side) =>
    tokens.filter((coded) => coded.side === side).map(({ word }) => word)
  return { masculine: wordsOf('masculine'), feminine: wordsOf('feminine') }
}
