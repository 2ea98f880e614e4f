import { filler, maskMarkdown } from '#app/writing/claims/text/mask.ts'
import { headingsOf, sentencesOf } from '#app/writing/claims/text/sentences.ts'
import type { Heading, Span } from '#app/writing/claims/text/sentences.ts'
import { datesIn } from './dates.ts'
import type { FoundDate } from './dates.ts'
import { blankNonNumbers } from '#app/writing/claims/reading/numbers/not-numbers.ts'
import { quantitiesIn } from '#app/writing/claims/reading/numbers/quantities.ts'
import { quotesIn } from './quotes.ts'
import type { FoundQuote } from './quotes.ts'
import type { Quantity } from '#app/writing/claims/reading/numbers/quantity.ts'

/** A text with all that is found in it; every position is that of the text itself. */
export type ReadText = {
  text: string
  /** Markup gone, words in place. */
  words: string
  /** Dates, versions and figures of speech gone as well. */
  numbers: string
  dates: FoundDate[]
  quantities: Quantity[]
  sentences: Span[]
  quotes: FoundQuote[]
  headings: Heading[]
}

export function readText(text: string): ReadText {
  const words = maskMarkdown(text)
  const dates = datesIn(words)
  const undated = dates.reduce(
    (left, { start, end }) => left.slice(0, start) + filler.repeat(end - start) + left.slice(end),
    words,
  )
  const numbers = blankNonNumbers(undated)
  return {
    text,
    words,
    numbers,
    dates,
    quantities: quantitiesIn(numbers),
    sentences: sentencesOf(words),
    quotes: quotesIn(text),
    headings: headingsOf(text),
  }
}

export const quantitiesOf = (text: string): Quantity[] => readText(text).quantities
