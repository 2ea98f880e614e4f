import type { Day } from './working-days.ts'

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

const leastHours = 1e-9

/**
 * Proves overbooking by intervals: work that can be split over days fits exactly when, between every first and every
 * last day, the work that lies wholly within needs no more hours than there are (Hall's condition). Of nested intervals
 * only the narrowest with the most hours over are given.
 *
 * @param hoursOn hours there are on a day: none on weekends, holidays and leave
 */
export function overbooked(
  bookings: readonly Booking[],
  hoursOn: (first: Day, last: Day) => number,
): Overbooked[] {
  const firsts = [...new Set(bookings.map(({ firstDay }) => firstDay))].toSorted()
  const lasts = [...new Set(bookings.map(({ lastDay }) => lastDay))].toSorted()
  const found = firsts.flatMap((firstDay) =>
    lasts
      .filter((lastDay) => lastDay >= firstDay)
      .flatMap((lastDay) => {
        const within = bookings.filter((one) => one.firstDay >= firstDay && one.lastDay <= lastDay)
        const due = within.reduce((sum, { hours }) => sum + hours, 0)
        const there = hoursOn(firstDay, lastDay)
        const by = due - there
        return by > leastHours ? [{ firstDay, lastDay, due, there, by, bookings: within }] : []
      }),
  )
  return found.filter((one) => !found.some((other) => isNarrower(other, one)))
}

const isNarrower = (one: Overbooked, than: Overbooked): boolean =>
  one !== than &&
  one.firstDay >= than.firstDay &&
  one.lastDay <= than.lastDay &&
  one.by >= than.by - leastHours
