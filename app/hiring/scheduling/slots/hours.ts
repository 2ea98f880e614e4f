import { union } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { dayMs, stretches, weekday } from './zones.ts'

/** Minutes since midnight on a day of the week, 1 for Monday. */
export type Hours = { weekday: number; from: number; to: number }

/** Days on which other hours hold than in the week; without hours the person is away. */
export type DaysOff = {
  firstDay: string
  lastDay: string
  hours: { from: number; to: number } | null
}

const minute = 60_000

export const officeHours: readonly Hours[] = [1, 2, 3, 4, 5].map((day) => ({
  weekday: day,
  from: 9 * 60,
  to: 17 * 60,
}))

/**
 * The times at which a clock on the person's wall shows one of their hours. An hour that clocks skip is not there, one
 * that they show twice is there twice. Exceptions win over the week; where two name a day, both their hours hold, and
 * an absence wins over both.
 */
export function openTimes(
  within: Interval,
  {
    timeZone,
    hours,
    exceptions,
  }: { timeZone: string; hours: readonly Hours[]; exceptions: readonly DaysOff[] },
): Interval[] {
  const found: Interval[] = []
  for (const { from, to, offset } of stretches(within, timeZone)) {
    const first = Math.floor((from + offset) / dayMs) * dayMs
    for (let day = first; day < to + offset; day += dayMs)
      for (const open of hoursOn(day, hours, exceptions))
        found.push({
          from: Math.max(from, day + open.from * minute - offset),
          to: Math.min(to, day + open.to * minute - offset),
        })
  }
  return union(found)
}

function hoursOn(day: number, hours: readonly Hours[], exceptions: readonly DaysOff[]) {
  const name = new Date(day).toISOString().slice(0, 10)
  const named = exceptions.filter(({ firstDay, lastDay }) => firstDay <= name && name <= lastDay)
  if (named.some((one) => one.hours === null)) return []
  if (named.length > 0) return named.flatMap((one) => one.hours ?? [])
  return hours.filter((one) => one.weekday === weekday(day))
}
