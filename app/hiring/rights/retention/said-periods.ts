import { quantitiesIn } from '#app/writing/claims/reading/numbers/quantities.ts'
import { isBare } from '#app/writing/claims/reading/numbers/quantity.ts'
import type { Quantity } from '#app/writing/claims/reading/numbers/quantity.ts'
import { sentencesOf } from '#app/writing/claims/text/sentences.ts'
import { countriesBeside, withPlacesJoined } from './said-countries.ts'

/** A time for which a notice says that records are kept, in its words; null for wherever no country is named. */
export type SaidPeriod = { text: string; months: number; country: string | null }

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

/** The times that a clause names, each once for every country it is said for; a range, “1–2 years”, is its longer end. */
function periodsInClause(clause: string): SaidPeriod[] {
  const found = quantitiesIn(clause).filter(({ readings: [reading] }) =>
    ['time', 'months'].includes(reading?.measure.dimension ?? ''),
  )
  const times = found.flatMap((time, index) => {
    const next = found[index + 1]
    if (next && rangeStart(clause, time, next) !== null) return []
    return [{ ...time, start: rangeStart(clause, found[index - 1], time) ?? time.start }]
  })
  const countries = countriesBeside(clause, times)
  return times.flatMap(({ start, end, readings: [reading] }, index) => {
    if (!reading) return []
    const { factor, base } = reading.measure
    const months = Math.round(monthsOf({ value: reading.value * factor, base }))
    const text = clause.slice(start, end).trim()
    const own = countries[index] ?? []
    return (own.length > 0 ? own : [null]).map((country) => ({ text, months, country }))
  })
}

const afterWords = /(?<!\p{L})(?:for|after|within|until|at most|up to)\s$/iu
const besideOthers = /(?:(?<!\p{L})(?:and|or)|[,(])\s?$/iu
const closing = /^\s*(?:$|[.,;:()]|(?:in|elsewhere|there|where|if|when|with)(?!\p{L}))/iu
const somewhere = /^ in (?:the )?\p{Lu}/u
const unit = /(?:day|week|month|quarter|year)s?$/i

/** Whether a number without a unit stands where another time does: “6 months, in Britain for 12”. */
function isCutShort(text: string, number: Quantity): boolean {
  const [before, behind] = [text.slice(0, number.start), text.slice(number.end)]
  if (!isBare(number)) return false
  return afterWords.test(before)
    ? closing.test(behind)
    : besideOthers.test(before) && somewhere.test(behind)
}

/** A sentence whose times all have a unit: that of the one before, else of the one behind. */
function inFull(sentence: string): string {
  const found = quantitiesIn(sentence)
  const own = found.map(({ start, end }) => unit.exec(sentence.slice(start, end))?.[0])
  const units: (string | undefined)[] = []
  for (const [at, number] of found.entries())
    units.push(
      own[at] ?? (isCutShort(sentence, number) ? (units.at(-1) ?? own[at + 1]) : undefined),
    )
  return found.reduceRight(
    (text, { end }, at) =>
      own[at] || !units[at] ? text : `${text.slice(0, end)} ${units[at]}${text.slice(end)}`,
    sentence,
  )
}

/** How long a notice in English says that records are kept; none where it names no time. */
export const periodsOf = (notice: string): SaidPeriod[] => {
  const text = plainly(notice)
  return sentencesOf(text)
    .map(({ start, end }) =>
      withPlacesJoined(inFull(text.slice(start, end))).split(/[,;:]|(?<!\p{L})and you(?!\p{L})/iu),
    )
    .filter((clauses) => clauses.some(keeps))
    .flatMap((clauses) => clauses.filter((clause) => keeps(clause) || !holding.test(clause)))
    .filter((clause) => !answering.test(clause))
    .flatMap(periodsInClause)
}
