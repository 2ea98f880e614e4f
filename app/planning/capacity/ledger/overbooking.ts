import { dayOf, numberOf } from './working-days.ts'
import type { Day, Span } from './working-days.ts'

/** Hours of work that have to be done between two days, both included. */
export type Booking = { id: string; title: string; firstDay: Day; lastDay: Day; hours: number }

/** Days in which more hours are due than there are, with the bookings that lie wholly within them. */
export type Overbooked = {
  firstDay: Day
  lastDay: Day
  due: number
  there: number
  /** `due` − `there`, in hours. */
  by: number
  bookings: Booking[]
}

/** Far below a minute, far above what sums of hours lose to rounding. */
const leastHours = 1e-6
/** More than these would say the same thing again and again. */
const mostTold = 12

/**
 * Proves overbooking by intervals: work that can be split over days fits exactly when, between every first and every
 * last day, the work that lies wholly within needs no more hours than there are (Hall's condition). Of nested intervals
 * only the narrowest with the most hours over are given; of many, those with the most hours over.
 *
 * @param hoursOn hours there are between two days, both included: those of two stretches add up
 */
export function overbooked(
  bookings: readonly Booking[],
  hoursOn: (first: Day, last: Day) => number,
): Overbooked[] {
  const firsts = [...new Set(bookings.map(({ firstDay }) => firstDay))].toSorted()
  const lasts = [...new Set(bookings.map(({ lastDay }) => lastDay))].toSorted()
  const there = hoursAmong(firsts, lasts, hoursOn)
  /** By last day: the most hours over in any interval that ends there or before, of those looked at so far. */
  const most = lasts.map(() => leastHours)
  const found: Omit<Overbooked, 'bookings'>[] = []
  for (const firstDay of firsts.toReversed()) {
    const due = dueUntil(bookings, firstDay, lasts)
    let mostBefore = leastHours
    for (const [index, lastDay] of lasts.entries()) {
      const one = { firstDay, lastDay, due: due[index] ?? 0, there: there(firstDay, lastDay) }
      const by = lastDay < firstDay ? 0 : one.due - one.there
      const within = Math.max(mostBefore, most[index] ?? 0)
      if (by > within + leastHours) found.push({ ...one, by })
      mostBefore = Math.max(within, by)
      most[index] = mostBefore
    }
  }
  return found
    .toSorted((a, b) => b.by - a.by)
    .slice(0, mostTold)
    .toSorted(inOrder)
    .map((one) => ({ ...one, bookings: bookings.filter((booking) => liesIn(booking, one)) }))
}

const liesIn = (one: Span, other: Span): boolean =>
  one.firstDay >= other.firstDay && one.lastDay <= other.lastDay

const inOrder = (a: Span, b: Span): number =>
  a.firstDay.localeCompare(b.firstDay) || a.lastDay.localeCompare(b.lastDay)

/** For every last day: the hours of the work that begins on the first day or later and is due by then. */
function dueUntil(bookings: readonly Booking[], firstDay: Day, lasts: readonly Day[]): number[] {
  const dueOn = new Map<Day, number>()
  for (const one of bookings)
    if (one.firstDay >= firstDay) dueOn.set(one.lastDay, (dueOn.get(one.lastDay) ?? 0) + one.hours)
  let sum = 0
  return lasts.map((day) => (sum += dueOn.get(day) ?? 0))
}

/** Hours between any of the first and any of the last days, from the stretches between one of them and the next. */
function hoursAmong(
  firsts: readonly Day[],
  lasts: readonly Day[],
  hoursOn: (first: Day, last: Day) => number,
): (first: Day, last: Day) => number {
  const starts = [...new Set([...firsts, ...lasts.map((day) => later(day, 1))])].toSorted()
  const before = new Map<Day, number>()
  let sum = 0
  for (const [index, day] of starts.entries()) {
    const previous = starts[index - 1]
    if (previous !== undefined) sum += hoursOn(previous, later(day, -1))
    before.set(day, sum)
  }
  return (first, last) => (before.get(later(last, 1)) ?? 0) - (before.get(first) ?? 0)
}

const later = (day: Day, days: number): Day => dayOf(numberOf(day) + days)
