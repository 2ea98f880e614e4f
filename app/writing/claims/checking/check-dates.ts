import type { Claim } from '#app/writing/claims/claim.ts'
import { closeness, weightsOf } from '#app/writing/claims/matching/closeness.ts'
import {
  datesOfFacts,
  factOfDate,
  isToday,
  speaksOf,
} from '#app/writing/claims/matching/match-date.ts'
import { neighbourhood } from '#app/writing/claims/matching/neighbourhood.ts'
import type { FoundDate } from '#app/writing/claims/reading/dates.ts'
import type { ReadText } from '#app/writing/claims/reading/read-text.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { judge } from './verdict.ts'

const two = (part: number) => String(part).padStart(2, '0')

/** As much of an ISO day as is said: "2027-03-31", "2027-03", "2027", "2027-Q1", "--06-12". */
function isoOf({ readings, form, quarter }: FoundDate): string {
  const [{ year, month, day } = { year: null, month: null, day: null }] = readings
  if (form === 'quarter') return `${year}-Q${quarter}`
  const parts = [month, day].filter((part) => part !== null).map(two)
  return [year ?? '-', ...parts].join('-')
}

/** Every date of a text, judged by the facts that hold dates. */
export function checkDates(read: ReadText, facts: readonly Fact[], today: Date): Claim[] {
  const known = datesOfFacts(facts)
  const weights = weightsOf(facts)
  return read.dates.flatMap((date) => {
    const around = neighbourhood(read, date)
    const fact = factOfDate(date, known, (each) => closeness(each, around, weights))
    if (!fact && isToday(date, today)) return []
    const isMark = date.form === 'iso' || date.form === 'quarter'
    if (!fact && isMark && !speaksOf(known, around.sentence)) return []
    const found = { start: date.start, end: date.end, kind: 'date' as const, value: isoOf(date) }
    return [judge(read, found, fact ? { fact } : { reason: 'No fact holds this date.' })]
  })
}
