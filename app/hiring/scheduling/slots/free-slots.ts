import { openTimes } from './hours.ts'
import type { DaysOff, Hours } from './hours.ts'
import { intersect, overlaps, subtract, union } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { dayOf, weekOf } from './zones.ts'

/** Times are held and offered in quarters of an hour. */
export const quarter = 15 * 60_000

/** When one interviewer can, cannot, and how much they take. */
export type Diary = {
  timeZone: string
  hours: readonly Hours[]
  exceptions: readonly DaysOff[]
  /** Other appointments, whatever they are. */
  busy: readonly Interval[]
  /** Interviews that stand already; they count towards the loads and keep their distance. */
  interviews: readonly Interval[]
  /** Minutes that stay free before and after an interview. */
  buffer: number
  perDay: number
  perWeek: number
}

/** Of somebody who never says when they can: they are there whenever nothing else is agreed with them. */
export const alwaysOpen: Diary = {
  timeZone: 'UTC',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 24 * 60 })),
  exceptions: [],
  busy: [],
  interviews: [],
  buffer: 0,
  perDay: Infinity,
  perWeek: Infinity,
}

export type Wanted = { within: Interval; minutes: number }

const minute = 60_000

/** The times in which one interviewer can start and end an interview: hours less appointments with their buffer. */
export function freeTimes(diary: Diary, within: Interval): Interval[] {
  const around = diary.buffer * minute
  const taken = [...diary.busy, ...diary.interviews]
    .map(({ from, to }) => ({ from: from - around, to: to + around }))
    .filter((one) => overlaps(one, within))
  return subtract(openTimes(within, diary), union(taken))
}

/** Whether one more interview at this moment stays within what the interviewer takes a day and a week. */
function loadOf({ timeZone, interviews, perDay, perWeek }: Diary): (at: number) => boolean {
  const days = new Map<string, number>()
  const weeks = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { from } of interviews) {
    const day = dayOf(from, timeZone)
    count(days, day)
    count(weeks, weekOf(day))
  }
  return (at) => {
    const day = dayOf(at, timeZone)
    return (days.get(day) ?? 0) < perDay && (weeks.get(weekOf(day)) ?? 0) < perWeek
  }
}

/** Whole minutes on both sides, so that offsets of zones are found to the minute. */
const wholeMinutes = ({ from, to }: Interval): Interval => ({
  from: Math.ceil(from / minute) * minute,
  to: Math.floor(to / minute) * minute,
})

/**
 * When everybody of a panel can take an interview of these minutes: starts in milliseconds, each on a quarter of an
 * hour, in order. Nobody, no time: an empty panel has no slots.
 */
export function freeSlots(panel: readonly Diary[], { within, minutes }: Wanted): number[] {
  const [first, ...others] = panel
  if (!first || minutes <= 0) return []
  const range = wholeMinutes(within)
  const free = others.reduce(
    (common, diary) => intersect(common, freeTimes(diary, range)),
    freeTimes(first, range),
  )
  const loads = panel.map(loadOf)
  return free
    .flatMap((one) => startsIn(one, minutes * minute))
    .filter((at) => loads.every((hasRoom) => hasRoom(at)))
}

/** When so many of a pool can take an interview, each on their own diary: starts in order. */
export function freeSlotsOfSome(pool: readonly Diary[], each: number, wanted: Wanted): number[] {
  const free = new Map<number, number>()
  for (const diary of pool)
    for (const at of freeSlots([diary], wanted)) free.set(at, (free.get(at) ?? 0) + 1)
  return [...free].flatMap(([at, count]) => (count >= each ? [at] : [])).toSorted((a, b) => a - b)
}

function startsIn({ from, to }: Interval, length: number): number[] {
  const starts: number[] = []
  for (let at = Math.ceil(from / quarter) * quarter; at + length <= to; at += quarter)
    starts.push(at)
  return starts
}

/** Whether one time is among the free slots of a panel; cheaper than asking for all of them. */
export function isFree(panel: readonly Diary[], at: number, minutes: number): boolean {
  const within = { from: at, to: at + minutes * minute }
  return freeSlots(panel, { within, minutes }).includes(at)
}

/** The quarters that an interview takes of somebody, their buffer after it included: what no other one may touch. */
export function quartersOf(at: number, minutes: number, buffer: number): number[] {
  const first = Math.floor(at / quarter)
  const end = Math.ceil((at + (minutes + buffer) * minute) / quarter)
  return Array.from({ length: end - first }, (_, index) => (first + index) * quarter)
}
