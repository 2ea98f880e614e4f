import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { countryName, regionName } from '#app/roles/places.ts'
import type { Place } from '#app/roles/places.ts'
import { quantitiesIn } from '#app/writing/claims/reading/numbers/quantities.ts'
import type { Quantity } from '#app/writing/claims/reading/numbers/quantity.ts'
import { sentencesOf } from '#app/writing/claims/text/sentences.ts'
import { strictest } from './limits.ts'
import type { RetentionRule } from './rules.ts'

/** A time for which a notice says that records are kept, in its words. */
export type SaidPeriod = { text: string; months: number }

const keeping = /(?<!\p{L})(?:keep|kept|retain|delet|eras|remov|destroy|anonymi[sz]|wip(?:e|ing))/iu
/** Words for keeping only where records are what is held: people hold interviews and degrees as well. */
const holding = /(?<!\p{L})(?:h[eo]ld|stor(?:e[sd]?|age|ing)(?!\p{L}))/iu
const ofRecords =
  /(?<!\p{L})(?:data|records?|applications?|cvs?|r[eé]sum[eé]s?|details|information|documents|files|it|them|what you)(?!\p{L})/iu
const ofOthers =
  /(?<!\p{L})(?:interviews?|degrees?|jobs?)(?!\p{L}| (?:applications?|data|records?|recordings?|notes))/iu
const holdsRecords = (clause: string) => ofRecords.test(clause) && !ofOthers.test(clause)
const keeps = (clause: string) =>
  keeping.test(clause) || (holding.test(clause) && holdsRecords(clause))
/** What happens within a time and is no keeping: “you hear from us within 7 days”. */
const answering =
  /(?<!\p{L})(?:answer|hear|repl(?:y|ies)|respon|confirm|decide|decision|write to)/iu

const daysInMonth = 30.44
const secondsInDay = 86_400
const monthsOf = ({ value, base }: { value: number; base: string }) =>
  base === 'month' ? value : value / secondsInDay / daysInMonth

/** “six (6) months” and “a year” in the way that numbers are read. */
const plainly = (text: string) =>
  text
    .replaceAll(/\s*\(\d+\)(?=\s)/g, '')
    .replaceAll(/(?<!half )(?<!\p{L})an? (?=(?:year|month|week)(?!\p{L}))/giu, 'one ')

const rangeLink = /^\s?(?:[-–—]|to)\s?$/i
const between = /(?<!\p{L})between $/iu

/** Where a range begins of which these are the ends; null where they are two times. */
function rangeStart(clause: string, low: Quantity | undefined, high: Quantity): number | null {
  if (!low) return null
  const link = clause.slice(low.end, high.start)
  if (rangeLink.test(link)) return low.start
  return link === ' and ' ? (between.exec(clause.slice(0, low.start))?.index ?? null) : null
}

/** The times that a clause names; a range, “1–2 years”, is one, as long as its longer end. */
function periodsInClause(clause: string): SaidPeriod[] {
  const times = quantitiesIn(clause).filter(({ readings: [reading] }) =>
    ['time', 'months'].includes(reading?.measure.dimension ?? ''),
  )
  return times.flatMap((time, index) => {
    const next = times[index + 1]
    const [reading] = time.readings
    if (!reading || (next && rangeStart(clause, time, next) !== null)) return []
    const start = rangeStart(clause, times[index - 1], time) ?? time.start
    const { factor, base } = reading.measure
    const months = Math.round(monthsOf({ value: reading.value * factor, base }))
    return [{ text: clause.slice(start, time.end).trim(), months }]
  })
}

/** How long a notice in English says that records are kept; none where it names no time. */
export const periodsOf = (notice: string): SaidPeriod[] => {
  const text = plainly(notice)
  return sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end).split(/[,;:]|(?<!\p{L})and you(?!\p{L})/iu))
    .filter((clauses) => clauses.some(keeps))
    .flatMap((clauses) => clauses.filter((clause) => keeps(clause) || !holding.test(clause)))
    .filter((clause) => !answering.test(clause))
    .flatMap(periodsInClause)
}

const monthWords = (months: number) => `${months} ${months === 1 ? 'month' : 'months'}`

/** The rules that hold for openings in these places. */
export type OpeningRules = { places: readonly Place[]; rules: readonly RetentionRule[] }

/** What becomes of records, and by which rules or, where none says so, in which places. */
type Difference = { what: string; where: readonly string[] }

/** What differs from the longest and the other times that a notice says; none where they agree. */
function differences(said: readonly SaidPeriod[], { places, rules }: OpeningRules): Difference[] {
  const keep = strictest(rules, 'keepMonths')
  const gone = strictest(rules, 'deleteMonths')
  const longest = Math.max(...said.map(({ months }) => months))
  const kept =
    keep.months === null || keep.months <= longest
      ? []
      : [
          {
            what: `kept for at least ${monthWords(keep.months)}`,
            where: namesOf(rules, keep.keys),
          },
        ]
  if (gone.months === null)
    return [...kept, { what: 'no rule erases them', where: places.map(areaOf) }]
  if (kept.length > 0 || said.some(({ months }) => months === gone.months)) return kept
  return [{ what: `erased within ${monthWords(gone.months)}`, where: namesOf(rules, gone.keys) }]
}

const areaOf = ({ country, region }: Place) =>
  region ? regionName(country, region) : countryName(country)

const namesOf = (rules: readonly RetentionRule[], keys: readonly string[]) =>
  rules.filter(({ key }) => keys.includes(key)).map(({ name }) => name)

/** Each difference once, with all to which it applies. */
function told(found: readonly Difference[]): string {
  const all = Map.groupBy(found, ({ what }) => what)
  return [...all]
    .map(([what, ones]) => {
      const where = [...new Set(ones.flatMap((one) => one.where))]
      return where.length > 0 ? `${what} (${where.join(', ')})` : what
    })
    .join('; ')
}

/**
 * Whether candidates read the same time as the rules keep them: each time that a rule erases has to be named, none may
 * be kept for longer than any that is, and where a time is named some rule has to erase.
 *
 * @param openings the rules that hold for each kind of opening
 */
export function noticeVerdict(notice: string, openings: readonly OpeningRules[]): Verdict {
  const said = periodsOf(notice)
  if (said.length === 0) return allowed
  const found = openings.flatMap((opening) => differences(said, opening))
  if (found.length === 0) return allowed
  const words = [...new Set(said.map(({ text }) => text))].join(' and ')
  return refused(
    `The privacy notice says ${words}. The retention rules say otherwise: ${told(found)}.`,
  )
}
