import { evaluate } from '#app/writing/claims/formula.ts'
import { inBase } from '#app/writing/claims/reading/numbers/quantity.ts'
import type { Quantity, Reading } from '#app/writing/claims/reading/numbers/quantity.ts'
import { isSameCurrency } from '#app/writing/claims/reading/numbers/units.ts'
import { overlaps } from '#app/writing/claims/text/words.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { agrees } from './agreement.ts'
import { closeness, closest } from './closeness.ts'
import type { Weights } from './closeness.ts'
import type { Surroundings } from './context.ts'
import { pointsSameWay } from './direction.ts'
import { readUnit } from './fact-quantities.ts'
import type { FactQuantity } from './fact-quantities.ts'

/**
 * What a claim is compared with: every number of the facts, and what any of them counts; `present` are those that are
 * simply there, such as agents, not so many in a month.
 */
export type Known = {
  quantities: FactQuantity[]
  facts: Fact[]
  counted: Set<string>
  present: Set<string>
  weights: Weights
}

export type Match = { fact: Fact } | { reason: string }

const isSameMeasure = (a: Reading, b: Reading): boolean =>
  a.measure.dimension === b.measure.dimension &&
  (a.measure.dimension === 'money'
    ? isSameCurrency(a.measure.base, b.measure.base)
    : a.measure.base === b.measure.base)

/** "The budget is 60,000": a number without a unit may be that of a fact with one, unless it counts something. */
const mayLackUnit = (told: Reading, known: Reading, around: Surroundings): boolean =>
  told.measure.dimension === 'count' &&
  ['time', 'months', 'money', 'percent', 'points', 'measure', 'times'].includes(
    known.measure.dimension,
  ) &&
  around.nouns.length === 0

const isMultiple = (told: Reading, known: FactQuantity, reading: Reading) =>
  told.measure.dimension === 'times' &&
  reading.measure.dimension === 'count' &&
  known.nouns.size === 0

function valueAgrees(
  told: Reading,
  known: Reading,
  quantity: Quantity,
  around: Surroundings,
): boolean {
  const same = isSameMeasure(told, known)
  const value = same ? inBase(known) / told.measure.factor : known.value
  return agrees({ value: told.value, step: quantity.step, ...around }, value)
}

const hasSameUnit = (told: Reading, known: FactQuantity, reading: Reading, around: Surroundings) =>
  isSameMeasure(told, reading) ||
  mayLackUnit(told, reading, around) ||
  isMultiple(told, known, reading)

/** Whether the words around a bare number speak of what the fact counts. */
function countsSame(
  told: Reading,
  known: FactQuantity,
  around: Surroundings,
  counted: Set<string>,
): boolean {
  if (told.measure.dimension !== 'count') return true
  const first = around.nouns.find((noun) => counted.has(noun))
  if (first && known.nouns.has(first)) return true
  if (first && !known.label.has(first)) return false
  if (around.nouns.some((noun) => known.vocabulary.has(noun))) return true
  return overlaps(around.nouns.length === 0 ? around.scene : around.sentence, known.vocabulary)
}

function hasSamePeriod({ periods }: FactQuantity, { period }: Surroundings): boolean {
  if (!period) return true
  if (periods.size === 0) return !period.close
  return periods.has(period.period)
}

const hasSamePer = (known: FactQuantity, { per }: Surroundings): boolean =>
  per === null || known.per.size === 0 || known.vocabulary.has(per)

type Test = {
  reason: (fact: FactQuantity) => string
  holds: (known: FactQuantity, told: Reading) => boolean
}

const says = ({ fact }: FactQuantity) => `“${fact.label}” is ${valueWords(fact)}`

const tests = (quantity: Quantity, around: Surroundings, counted: Set<string>): Test[] => [
  {
    holds: (known, told) => countsSame(told, known, around, counted),
    reason: (known) => `${says(known)}: it counts something else.`,
  },
  {
    holds: (known) => hasSamePer(known, around),
    reason: (known) => `${says(known)}: it is per something else.`,
  },
  {
    holds: (known) => hasSamePeriod(known, around),
    reason: (known) => `${says(known)}: the period differs.`,
  },
  {
    holds: (known) =>
      pointsSameWay({ negative: quantity.negative, direction: around.direction }, known),
    reason: (known) => `${says(known)}: it goes the other way.`,
  },
]

type Passed = { known: FactQuantity; told: Reading; reading: Reading }

/** Points for the number itself, beside those for the words around it. */
function exactness({ known, told, reading }: Passed): number {
  const isSame = isSameMeasure(told, reading)
  const isExact = isSame && Math.abs(inBase(told) - inBase(reading)) <= 1e-9 * inBase(reading)
  return (isSame ? 0.5 : 0) + (isExact ? 0.3 : 0) + (known.main ? 0.2 : 0)
}

/** The fact that says what a number of the text says, or why there is none; of several, the one whose words fit best. */
export function matchQuantity(quantity: Quantity, around: Surroundings, known: Known): Match {
  const conditions = tests(quantity, around, known.counted)
  const passed: Passed[] = []
  const near: { depth: number; reason: string }[] = []
  for (const each of known.quantities)
    for (const told of quantity.readings)
      for (const reading of each.readings) {
        if (!valueAgrees(told, reading, quantity, around)) continue
        const failed = hasSameUnit(told, each, reading, around)
          ? conditions.findIndex(({ holds }) => !holds(each, told))
          : -2
        if (failed === -1) passed.push({ known: each, told, reading })
        else if (failed === -2) near.push({ depth: -1, reason: `${says(each)}: the unit differs.` })
        else near.push({ depth: failed, reason: conditions[failed]?.reason(each) ?? '' })
      }
  const best = closest(
    passed,
    (each) => exactness(each) + closeness(each.known.fact, around, known.weights),
  )
  if (best) return { fact: best.known.fact }
  return {
    reason: near.toSorted((a, b) => b.depth - a.depth)[0]?.reason ?? 'No fact says this number.',
  }
}

const numberOf = ({ value }: Fact) => (typeof value === 'number' ? value : Number(value || NaN))

/** Whether a derived fact is what its formula gives, to 1 %; percentages may enter it as 30 or as 0.3. */
export function formulaFault(fact: Fact, facts: readonly Fact[]): string | null {
  if (!fact.formula) return null
  const stated = numberOf(fact)
  const scale = readUnit(fact.unit).scale
  const read = (share: boolean) => (id: string) => {
    const found = facts.find((each) => each.id === id && each !== fact)
    const value = found && numberOf(found)
    if (value === undefined || !Number.isFinite(value)) return undefined
    return share && found?.unit.trim().startsWith('%') ? value / 100 : value
  }
  const outcomes = [false, true].map((share) => evaluate(fact.formula ?? '', read(share)))
  const close = (value: number) =>
    [1, scale, 1 / 100].some(
      (each) => Math.abs(value - stated * each) <= 0.01 * Math.abs(value) + 1e-9,
    )
  if (outcomes.some((outcome) => outcome.ok && close(outcome.value))) return null
  const [first] = outcomes
  return first?.ok
    ? `The formula of “${fact.label}” gives ${Number(first.value.toPrecision(6))}.`
    : `The formula of “${fact.label}” cannot be evaluated: ${first && !first.ok ? first.reason : ''}.`
}
