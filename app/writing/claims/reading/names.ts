import { knownNames, plainCapitals, sentenceOpeners } from './name-words.ts'
import type { ReadText } from './read-text.ts'

export type FoundName = { start: number; end: number; name: string }

const word = "\\p{Lu}[\\p{L}\\d]*(?:['’&-]\\p{Lu}?[\\p{L}\\d]+)*"
const link = '(?: (?:of|de|da|del|van|von|der|den|la|le|du|bin|al|&) )'
const run = new RegExp(`(?<![\\p{L}\\d_@#./-])${word}(?:(?:[ ]|\\n(?=\\S)|${link})${word})*`, 'gu')

const saysAfter =
  /^\s+(?:says?|said|reports?|reported|estimates?|estimated|found|predicts?|predicted|announced|wrote|writes|told|claims?|claimed|expects?|sells?|bought|joined|leads|owns|approved|agreed|promised)(?!\p{L})/u
const titleBefore = /(?:Dr|Mr|Ms|Mrs|Prof)\.?\s$/
/** Headings, lines in bold alone, and the head of a table. */
const headingLine =
  /^[ \t]*#{1,6}[ \t].*$|^[ \t]*\*\*[^*\n]+\*\*[ \t]*$|^(?=[^\n|]{0,500}\|)[^\n]{1,2000}(?=\n[ \t]{0,8}\|?[ \t]{0,8}:?-{2,}[-:| \t]*$)/gm

const innerCapital = /\p{Ll}\p{Lu}/u
const acronym = /^\p{Lu}[\p{Lu}\d]+s?$/u
const bareOf = (name: string) => name.replace(/['’]s?$/, '')

type Token = { text: string; start: number }

const tokensOf = (text: string, start: number): Token[] =>
  [...text.matchAll(/[^\s]+/g)].map((found) => ({
    text: bareOf(found[0]),
    start: start + found.index,
  }))

const isCommon = ({ text }: Token) => {
  const lower = text.toLowerCase()
  return (
    plainCapitals.has(lower) ||
    sentenceOpeners.has(lower) ||
    lower.split('-').every((part) => plainCapitals.has(part))
  )
}

/** Where a sentence, cell, quotation or line begins: a capital there says nothing. */
const opens = (read: ReadText, start: number) =>
  /(?:^|[.!?…:;|>“"„«(\uFFFC]|\n)[\s“"„«('’*_-]*$/u.test(
    read.words.slice(Math.max(0, start - 8), start),
  ) ||
  (read.words.slice(0, Math.min(start, 200)).trim() === '' && start < 200)

type Run = { all: Token[]; end: number }

function isName(
  read: ReadText,
  tokens: readonly Token[],
  { all, end }: Run,
  innerNames: ReadonlySet<string>,
): boolean {
  const [first] = tokens
  if (!first || tokens.every(isCommon)) return false
  if (tokens.some(({ text }) => knownNames.has(text.toLowerCase()) || innerCapital.test(text)))
    return true
  if (tokens.every(({ text }) => acronym.test(text) || /^\p{Lu}$/u.test(text))) return false
  if (titleBefore.test(read.words.slice(Math.max(0, first.start - 6), first.start))) return true
  if (isLeadIn(read, first.start, end)) return false
  const goesOn = tokens.length > 1 || all.at(-1) !== tokens.at(-1)
  if (goesOn || !opens(read, first.start)) return true
  return (
    innerNames.has(first.text) ||
    (saysAfter.test(read.words.slice(end, end + 24)) && !/(?:s|ing|ed|ly)$/.test(first.text))
  )
}

function trim(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex((token) => !isCommon(token) && !/^\p{Ll}/u.test(token.text))
  const to = tokens.findLastIndex((token) => !isCommon(token) && !/^\p{Ll}/u.test(token.text))
  return from < 0 ? [] : tokens.slice(from, to + 1)
}

/** "Graz, 30 September 2027": where a news item comes from. */
const isDateline = (read: ReadText, start: number, end: number) =>
  opens(read, start) &&
  read.dates.some(
    (date) => date.start > end && /^[ ,(–—-]{1,4}$/.test(read.words.slice(end, date.start)),
  )

/** "Next Steps: …" names nobody. */
const isLeadIn = (read: ReadText, start: number, end: number) =>
  opens(read, start) && /^\s{0,3}:/.test(read.words.slice(end, end + 4))

const inside = (spans: readonly { start: number; end: number }[], start: number) =>
  spans.some((span) => start >= span.start && start < span.end)

/**
 * People, organisations and products by their capitals. A capital that begins a sentence or a line counts only where
 * more speaks for a name: a second capital, a capital inside, the same word within a sentence, a verb of saying behind.
 */
export function namesIn(read: ReadText): FoundName[] {
  const titles = [...read.text.matchAll(headingLine)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }))
  const runs = [...read.numbers.matchAll(run)]
    .filter((hit) => !inside(titles, hit.index))
    .map((hit) => ({ end: hit.index + hit[0].length, all: tokensOf(hit[0], hit.index) }))
  const innerNames = new Set(
    runs.flatMap(({ all }) =>
      all.filter((token) => !isCommon(token) && !opens(read, token.start)).map(({ text }) => text),
    ),
  )
  return runs.flatMap((found) => {
    const tokens = trim(found.all)
    const last = tokens.at(-1)
    const [first] = tokens
    if (!first || !last || !isName(read, tokens, found, innerNames)) return []
    const stop = last.start + last.text.length
    if (isDateline(read, first.start, stop)) return []
    return [{ start: first.start, end: stop, name: read.text.slice(first.start, stop) }]
  })
}
