import type { Claim, ClaimKind } from '#app/writing/claims/claim.ts'
import { weightsOf } from '#app/writing/claims/matching/closeness.ts'
import { surroundings } from '#app/writing/claims/matching/context.ts'
import { quantitiesOfFact } from '#app/writing/claims/matching/fact-quantities.ts'
import { formulaFault, matchQuantity } from '#app/writing/claims/matching/match-quantity.ts'
import type { Known } from '#app/writing/claims/matching/match-quantity.ts'
import type { Dimension } from '#app/writing/claims/reading/numbers/units.ts'
import type { Quantity } from '#app/writing/claims/reading/numbers/quantity.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { judge } from './verdict.ts'

const kinds: Record<Dimension, ClaimKind> = {
  percent: 'percentage',
  points: 'percentage',
  money: 'money',
  time: 'duration',
  months: 'duration',
  times: 'number',
  measure: 'number',
  count: 'number',
}

function knownOf(facts: readonly Fact[]): Known & { faults: Map<string, string> } {
  const faults = new Map<string, string>()
  for (const fact of facts) {
    const fault = formulaFault(fact, facts)
    if (fault) faults.set(fact.id, fault)
  }
  const quantities = facts.flatMap(quantitiesOfFact)
  return {
    quantities,
    facts: [...facts],
    counted: new Set(quantities.flatMap(({ nouns }) => [...nouns])),
    present: new Set(
      quantities.flatMap(({ nouns, periods, per }) =>
        periods.size + per.size === 0 ? [...nouns] : [],
      ),
    ),
    weights: weightsOf(facts),
    faults,
  }
}

const discourse =
  /^(?:step|option|reason|way|part|section|sentence|paragraph|question|example|point|thing|kind|type|category|goal|principle|phase|stage|side|case|line|word|page|condition|rule|field|box|column|row|list)$/
const pointing = /(?<!\p{L})(?:the|these|those|all|both|other|next|last|first)\s$/iu
/** More than so many are not pointed back at but counted: "all ten use cases". */
const mostPointedAt = 4
/** "One of our agents" is somebody, not how many there are. */
const partOf =
  /^ of (?:the|these|those|this|that|its|their|our|your|my|his|her|us|you|them)(?!\p{L})/iu

/**
 * Small number words that count parts of the text itself, or point back: "in two steps", "these three". What is somebody's
 * is counted: "our two shops".
 */
function isTalk(
  read: ReadText,
  quantity: Quantity,
  nouns: readonly string[],
  known: Known,
): boolean {
  const [reading] = quantity.readings
  if (quantity.written !== 'words' || reading?.measure.dimension !== 'count') return false
  if (reading.value === 1)
    return (
      partOf.test(read.words.slice(quantity.end)) || !nouns.some((noun) => known.present.has(noun))
    )
  if (nouns.some((noun) => known.counted.has(noun))) return false
  const lead = read.words.slice(Math.max(0, quantity.start - 8), quantity.start)
  if (reading.value <= mostPointedAt && pointing.test(lead)) return true
  return reading.value <= 10 && nouns.some((noun) => discourse.test(noun))
}

/** A word joined by a hyphen is a claim only with a unit or a counted thing behind it: not "two-handed". */
const isCompoundWord = (
  read: ReadText,
  { written, end, readings }: Quantity,
  nouns: readonly string[],
  known: Known,
) =>
  written === 'words' &&
  readings[0]?.measure.dimension === 'count' &&
  read.words[end] === '-' &&
  !nouns.some((noun) => known.counted.has(noun))

/** "A 2025 study": four digits in a row that may be a year. */
const isYear = (read: ReadText, { start, end, readings: [reading] }: Quantity) =>
  /^(?:19|20)\d\d$/.test(read.text.slice(start, end)) && reading?.measure.dimension === 'count'

/** Every number of a text with its unit, judged by the facts. */
export function checkQuantities(read: ReadText, facts: readonly Fact[], today: Date): Claim[] {
  const known = knownOf(facts)
  return read.quantities.flatMap((quantity) => {
    const [reading] = quantity.readings
    const around = surroundings(read, quantity)
    if (!reading || isTalk(read, quantity, around.nouns, known)) return []
    if (isCompoundWord(read, quantity, around.nouns, known)) return []
    const match = matchQuantity(quantity, around, known)
    if ('reason' in match && isYear(read, quantity)) {
      if (reading.value === today.getUTCFullYear()) return []
      const year = { start: quantity.start, end: quantity.end, value: String(reading.value) }
      return [judge(read, { ...year, kind: 'date' }, match)]
    }
    const fault = 'fact' in match ? known.faults.get(match.fact.id) : undefined
    const value = quantity.negative ? -reading.value : reading.value
    const found = {
      start: quantity.start,
      end: quantity.end,
      kind: kinds[reading.measure.dimension],
      value,
    }
    return [judge(read, found, fault ? { reason: fault } : match)]
  })
}
