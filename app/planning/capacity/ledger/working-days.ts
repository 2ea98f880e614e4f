/** A calendar day as `YYYY-MM-DD`. */
export type Day = string

const dayLength = 86_400_000

/** Days since 1970-01-01. */
export const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength

export const dayOf = (number: number): Day =>
  new Date(number * dayLength).toISOString().slice(0, 10)

/** The day of a moment, in UTC. */
export const dayAt = (moment: Date): Day => moment.toISOString().slice(0, 10)

/** 1970-01-01 was a Thursday. */
const isWeekday = (number: number): boolean => ((((number + 4) % 7) + 7) % 7) % 6 !== 0

/** The weekdays, Monday to Friday, from the first day to the last, both included; none where they are reversed. */
export function weekdaysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let number = numberOf(first); number <= numberOf(last); number += 1)
    if (isWeekday(number)) days.push(dayOf(number))
  return days
}

/** How many weekdays there are from one day's number to another's, both included; 0 where they are reversed. */
export const weekdaysAmong = (first: number, last: number): number =>
  last < first ? 0 : weekdaysBefore(last + 1) - weekdaysBefore(first)

/** Weekdays from Monday, 1969-12-29, to the day before; the days before that Monday count as negative. */
function weekdaysBefore(number: number): number {
  const days = number + 3
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(5, days - weeks * 7)
}

export type Span = { firstDay: Day; lastDay: Day }

/** Whether a day lies in one of the spans. */
export const isWithin = (day: Day, spans: readonly Span[]): boolean =>
  spans.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
