import type { Fact } from '#app/writing/facts/fact.ts'
import { checkDates } from './checking/check-dates.ts'
import { checkNames, checkQuotes } from './checking/check-words.ts'
import { checkQuantities } from './checking/check-quantities.ts'
import type { Claim } from './claim.ts'
import { readText } from './reading/read-text.ts'

/**
 * Finds every number, date, quotation and name of a Markdown text and says what it rests on.
 *
 * - `source`: a fact says it. `derived`: a fact with a formula says it, and the formula, evaluated over the other
 *   facts, gives its value to 1 %. `hypothetical`: nothing says it, and its sentence, paragraph or heading is marked
 *   as made up or assumed. `unsupported`: all else. No product or ratio is ever tried that no fact declares.
 * - A number agrees with a fact when value, unit, period, direction and what is counted agree. Units of one kind are
 *   converted (690 s is 11.5 min; a year is 4 quarters or 12 months), months are not converted to days, currencies
 *   and periods never (14,200 per month is not 170,400 per year). 92 % is .92; percent are not percentage points.
 * - Rounding: to the digits written and at most 1 % off; after "about", "nearly", "~" to those digits or fives of
 *   them and at most 5 % off; after "over", "up to" and the like on the right side and at most 10 % off; a share in
 *   words (half, a third) is 1 % wide.
 * - Number words are figures as digits are (ten use cases, half of our tickets), unless they count parts of the text (two
 *   reasons), point back at four at most (these three), name somebody of several (one of our agents) or are an idiom.
 * - A fact below zero is told with a minus or with a word for less; "rose by" never tells a reduction.
 * - Versions, ordinals, quarters, ISO days, standards ("ISO 42001"), labelled places ("step 3"), times of day, list
 *   numbers, code and addresses are no claims. An ISO day or a quarter is one only where a fact holds it, or where its
 *   sentence speaks of a fact with another date. The day, month and year of `today` need no fact.
 * - A quotation (four words and more, or beside a verb of saying) stands word for word in a fact. A name's parts stand
 *   in a fact in their order, or in the first heading of the text.
 *
 * @param today the day on which the text is written
 * @returns claims in the order of the text; positions are UTF-16 offsets
 */
export function checkClaims(text: string, facts: Fact[], today: Date): Claim[] {
  const read = readText(text)
  return [
    ...checkQuantities(read, facts, today),
    ...checkDates(read, facts, today),
    ...checkQuotes(read, facts),
    ...checkNames(read, facts),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
