import { periodsIn } from '#app/writing/claims/reading/numbers/period.ts'
import type { Period } from '#app/writing/claims/reading/numbers/period.ts'
import { vagueShare } from '#app/writing/claims/reading/numbers/fractions.ts'
import type { Quantity } from '#app/writing/claims/reading/numbers/quantity.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import { spanAt } from '#app/writing/claims/text/sentences.ts'
import { isEmptyWord, stem } from '#app/writing/claims/text/words.ts'
import { approximationAt } from './agreement.ts'
import type { Approximation } from './agreement.ts'
import type { Neighbourhood } from './closeness.ts'
import { directionAt } from './direction.ts'
import type { Direction } from './direction.ts'
import { neighbourhood } from './neighbourhood.ts'

/** What the words around a number say about it. */
export type Surroundings = {
  approximation: Approximation
  vague: boolean
  direction: Direction
  /** Over what span it counts; `close` where that is said right beside it. */
  period: { period: Period; close: boolean } | null
  /** Stems of the words right behind it: what is counted. */
  nouns: string[]
  /** What it is divided by, time apart: "per contact". */
  per: string | null
} & Neighbourhood

const skipped = new Set([
  'of',
  'the',
  'these',
  'those',
  'our',
  'all',
  'its',
  'their',
  'new',
  'such',
  'more',
  'other',
  'open',
])

function nounsAfter(rest: string): string[] {
  const nouns: string[] = []
  let left = rest
  for (let count = 0; count < 6; count++) {
    const found = /^[ \n-]{1,2}(\p{L}[\p{L}'’]*)/u.exec(left)
    const word = found?.[1]
    if (!found || !word) break
    if (isEmptyWord(word) && !skipped.has(word.toLowerCase())) break
    if (!skipped.has(word.toLowerCase())) nouns.push(stem(word))
    left = left.slice(found[0].length)
  }
  return nouns
}

const perThing =
  /^[^.;:|,\uFFFC]{0,40}?(?: per | ?\/ ?)(?:(?:single|one|resolved|handled|closed) )?(\p{L}+)/iu
const spans =
  /^(?:second|sec|s|minute|min|hour|hr|h|day|d|week|wk|month|mo|quarter|qtr|year|yr|annum|cent|working|business|calendar|fiscal|full|head)$/i

function perAfter(rest: string): string | null {
  const word = perThing.exec(rest)?.[1]
  return word && !spans.test(word) ? stem(word) : null
}

function periodAround(read: ReadText, quantity: Quantity, start: number, end: number) {
  const mentions = periodsIn(read.numbers.slice(start, end)).map((found) => ({
    period: found.period,
    start: found.start + start,
    end: found.end + start,
  }))
  const others = read.quantities.filter(
    (other) => other !== quantity && other.start >= start && other.end <= end,
  )
  const isClear = (from: number, to: number) =>
    others.every((other) => other.end <= from || other.start >= to) &&
    !/[,;:|()\u2014]/.test(read.words.slice(from, to)) &&
    read.words.slice(from, to).trim().split(/\s+/).length <= 6
  const behind = mentions.find(
    (found) => found.start >= quantity.end && isClear(quantity.end, found.start),
  )
  if (behind) return { period: behind.period, close: true }
  const free = mentions.filter(
    (found) =>
      found.end <= quantity.start &&
      !others.some((other) => other.end <= found.start && other.end > start),
  )
  const ahead = free.findLast(
    (found) => isClear(found.end, quantity.start) && isAdverb(read, found),
  )
  if (ahead) return { period: ahead.period, close: true }
  const [first] = free
  return first ? { period: first.period, close: false } : null
}

const isAdverb = (read: ReadText, { start, end }: { start: number; end: number }) =>
  /(?:ly|nual|ised|ized)$/i.test(read.words.slice(start, end))

/** Reads what stands around a number: how exactly, which way, how often, of what. */
export function surroundings(read: ReadText, quantity: Quantity): Surroundings {
  const { start, end } = spanAt(read.sentences, quantity.start, read.text)
  const lead = read.words.slice(start, quantity.start)
  const rest = read.words.slice(quantity.end, end)
  return {
    approximation: approximationAt(lead.slice(-30), rest.slice(0, 12)),
    vague: vagueShare(quantity),
    direction: directionAt(lead, rest),
    period: periodAround(read, quantity, start, end),
    nouns: nounsAfter(rest),
    per: perAfter(rest),
    ...neighbourhood(read, quantity),
  }
}
