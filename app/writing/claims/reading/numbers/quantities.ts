import { digitRuns, readDigits } from './digits.ts'
import { fractionsIn } from './fractions.ts'
import { joinCompounds, shareUnits } from './neighbours.ts'
import { numberWords, valueOfWords } from './number-words.ts'
import type { Quantity } from './quantity.ts'
import { readTail } from './tail.ts'

const wholeWord = /[\p{L}_]$/u
const minus = /(?:(?<=^|[\s(|\uFFFC:=~≈])[-−–]|(?<!\p{L})(?:minus|negative) )$/iu
/** "EUR -120,000": the sign stands between. */
const signAfterCurrency = /(?<=[A-Z€$£]\s?)[-−–]$/u
const glued = /^(?:[\p{L}_]|-\p{Lu}\p{L}*\d)/u

/** A number that digits begin at; null where they belong to a word, such as a name with a digit in it. */
function quantityAt(text: string, start: number, digits: string): Quantity | null {
  const before = text.slice(Math.max(0, start - 24), start)
  const end = start + digits.length
  const tail = readTail(before.replace(signAfterCurrency, ''), text.slice(end, end + 40))
  if (wholeWord.test(before) && tail.currency === 0) return null
  if (tail.length === 0 && glued.test(text.slice(end, end + 8))) return null
  const lead = before.slice(0, before.length - tail.currency)
  const sign = minus.exec(lead)?.[0] ?? minus.exec(before)?.[0] ?? ''
  const inside = tail.currency > 0 && signAfterCurrency.test(before)
  const signLength = inside ? 1 : minus.test(lead) ? sign.length : 0
  const { readings, step } = readDigits(digits)
  return {
    start: start - tail.currency - signLength,
    end: end + tail.length,
    readings: readings.flatMap((value) =>
      tail.measures.map((measure) => ({ value: value * tail.scale, measure })),
    ),
    step: step * tail.scale,
    negative: sign !== '',
    written: 'digits',
    scaled: tail.scale > 1,
  }
}

function spelledAt(text: string, start: number, words: string): Quantity {
  const end = start + words.length
  const tail = readTail('', text.slice(end, end + 40))
  const value = valueOfWords(words) * tail.scale
  const before = text.slice(Math.max(0, start - 12), start)
  return {
    start,
    end: end + tail.length,
    readings: tail.measures.map((measure) => ({ value, measure })),
    step: value >= 100 && value % 100 === 0 ? value / 10 : 1,
    negative: /(?:minus|negative) $/i.test(before),
    written: 'words',
    scaled: tail.scale > 1,
  }
}

const isFree = (taken: readonly Quantity[], start: number, end: number) =>
  taken.every((other) => end <= other.start || start >= other.end)

/**
 * Every number of a text with its unit, in order. The text is masked: dates, versions and the like are filler already.
 */
export function quantitiesIn(masked: string): Quantity[] {
  const found = fractionsIn(masked)
  for (const hit of masked.matchAll(numberWords))
    if (isFree(found, hit.index, hit.index + hit[0].length))
      found.push(spelledAt(masked, hit.index, hit[0]))
  for (const hit of masked.matchAll(digitRuns)) {
    if (!isFree(found, hit.index, hit.index + hit[0].length)) continue
    const quantity = quantityAt(masked, hit.index, hit[0])
    if (quantity) found.push(quantity)
  }
  const ordered = found.toSorted((a, b) => a.start - b.start)
  return joinCompounds(masked, shareUnits(masked, ordered))
}
