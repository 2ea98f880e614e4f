import type { Span } from '#app/writing/claims/text/sentences.ts'

export type FoundQuote = Span & { words: string }

/** Lines may be wrapped within a quotation; a paragraph ends it. */
const within = (closing: string) => `((?:[^${closing}\\n]|\\n(?!\\s*\\n)){3,600})`
const marks = new RegExp(
  `“${within('”')}”|"${within('"')}"|«${within('»')}»|„${within('“”')}[“”]`,
  'g',
)
const saying =
  /(?<!\p{L})(?:says?|said|tells?|told|wrote|writes|explain(?:s|ed)|adds?|added|put it|according to|comment(?:s|ed)|quote[ds]?|ask(?:s|ed)|call(?:s|ed) it)(?!\p{L})/iu
const blockQuote = /(?:^|\n)((?:[ \t]*>[^\n]*(?:\n|$))+)/g

const wordsIn = (text: string) => text.match(/[\p{L}\d][\p{L}\d'’.,-]*/gu)?.length ?? 0

/** Quoted passages: four words and more, or fewer beside a verb of saying; a block quote as a whole. */
export function quotesIn(text: string): FoundQuote[] {
  const found: FoundQuote[] = []
  for (const hit of text.matchAll(marks)) {
    const words = hit.slice(1).find((each) => each !== undefined) ?? ''
    const around = `${text.slice(Math.max(0, hit.index - 60), hit.index)} ${text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 60)}`
    if (wordsIn(words) >= 4 || (wordsIn(words) >= 2 && saying.test(around)))
      found.push({ start: hit.index, end: hit.index + hit[0].length, words })
  }
  for (const hit of text.matchAll(blockQuote)) {
    const block = hit[1] ?? ''
    const start = hit.index + hit[0].length - block.length
    const end = start + block.trimEnd().length
    if (found.some((other) => other.start < end && other.end > start)) continue
    const words = block.replace(/^[ \t]*>[ \t]?/gm, '').trim()
    if (wordsIn(words) >= 4 && !words.startsWith('[!')) found.push({ start, end, words })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** A passage without case, marks and spaces that differ between copies of the same words. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»"'‘’*_>]/g, '')
    .replace(/[\s.,;:!?…–—-]+/g, ' ')
    .trim()
