import type { FoundDate } from '#app/writing/claims/reading/dates.ts'
import { readText } from '#app/writing/claims/reading/read-text.ts'
import { contentStems, overlaps } from '#app/writing/claims/text/words.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { closest } from './closeness.ts'

export type FactDates = { fact: Fact; dates: FoundDate[]; label: Set<string> }

const read = new WeakMap<Fact, FactDates>()

/** The dates of the facts: their values first, then those in their words. A fact is read once. */
export const datesOfFacts = (facts: readonly Fact[]): FactDates[] =>
  facts.map(datesOfFact).filter(({ dates }) => dates.length > 0)

function datesOfFact(fact: Fact): FactDates {
  const before = read.get(fact)
  if (before) return before
  const value = typeof fact.value === 'string' ? fact.value : ''
  const found = {
    fact,
    dates: readText(`${value} . ${fact.text} . ${fact.label}`).dates,
    label: contentStems(fact.label),
  }
  read.set(fact, found)
  return found
}
type Reading = FoundDate['readings'][number]

const agreesOn = (told: number | null, known: number | null) => told === null || told === known

const isSameDay = (told: Reading, known: Reading) =>
  agreesOn(told.year, known.year) &&
  agreesOn(told.month, known.month) &&
  agreesOn(told.day, known.day)

const quarterOfMonth = (month: number | null) => (month === null ? null : Math.ceil(month / 3))

/** Whether one date says no more and nothing else than another; a quarter is calendar quarter unless named itself. */
export function isSaidBy(told: FoundDate, known: FoundDate): boolean {
  if (told.form === 'quarter') {
    const [year] = told.readings
    return known.readings.some(
      (reading) =>
        reading.year === year?.year &&
        (known.form === 'quarter'
          ? known.quarter === told.quarter
          : quarterOfMonth(reading.month) === told.quarter),
    )
  }
  if (known.form === 'quarter' && told.form !== 'year') return false
  return told.readings.some((reading) => known.readings.some((each) => isSameDay(reading, each)))
}

/** Whether a date is the day, month or year in which the text is written: no fact is needed for that. */
export function isToday({ readings, form }: FoundDate, today: Date): boolean {
  if (form === 'quarter') return false
  const now = {
    year: today.getUTCFullYear(),
    month: today.getUTCMonth() + 1,
    day: today.getUTCDate(),
  }
  return readings.some((reading) => reading.year !== null && isSameDay(reading, now))
}

/** Whether the words around speak of what a fact with a date is about. */
export const speaksOf = (known: readonly FactDates[], scene: ReadonlySet<string>): boolean =>
  known.some(({ label }) => overlaps(new Set([...label].filter((word) => !empty.has(word))), scene))

const empty = new Set([
  'date',
  'day',
  'dat',
  'quarter',
  'year',
  'month',
  'first',
  'last',
  'due',
  'start',
  'end',
  'next',
])

/** The fact that holds a date; of several, the one whose words fit best. */
export const factOfDate = (
  told: FoundDate,
  known: readonly FactDates[],
  points: (fact: Fact) => number,
): Fact | null =>
  closest(
    known.filter(({ dates }) => dates.some((each) => isSaidBy(told, each))),
    ({ fact }) => points(fact),
  )?.fact ?? null
