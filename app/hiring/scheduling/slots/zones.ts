import type { Interval } from '#app/math/intervals.ts'

const minute = 60_000
const hour = 60 * minute
export const dayMs = 24 * hour

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** What a clock on the wall shows, as if it were UTC, in milliseconds. Zones and their changes are those of Intl. */
export function wallClock(at: number, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour: h = 0, minute: m = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, h, m, second)
}

const offsetAt = (at: number, timeZone: string): number => wallClock(at, timeZone) - at

/** A stretch of time in which clocks of a zone are off UTC by the same. */
export type Stretch = Interval & { offset: number }

const step = 12 * hour

/**
 * The whole interval in stretches of equal offset: where clocks change, one ends and the next begins, to the minute.
 * Both ends are whole minutes.
 */
export function stretches({ from, to }: Interval, timeZone: string): Stretch[] {
  const found: Stretch[] = []
  let start = { at: from, offset: offsetAt(from, timeZone) }
  for (let at = from; at < to; at += step) {
    const end = Math.min(at + step, to)
    const offset = offsetAt(end, timeZone)
    if (offset === start.offset) continue
    const change = changeBetween(at, end, timeZone)
    found.push({ from: start.at, to: change, offset: start.offset })
    start = { at: change, offset }
  }
  if (start.at < to) found.push({ from: start.at, to, offset: start.offset })
  return found
}

/** The first minute with the offset of the end. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const before = offsetAt(from, timeZone)
  let [low, high] = [0, Math.round((to - from) / minute)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(from + middle * minute, timeZone) === before) low = middle
    else high = middle
  }
  return from + high * minute
}

/** The day of the calendar (`2026-03-29`) on which a moment falls. */
export const dayOf = (at: number, timeZone: string): string =>
  new Date(wallClock(at, timeZone)).toISOString().slice(0, 10)

/** The Monday of the week in which a day lies. */
export function weekOf(day: string): string {
  const at = Date.parse(day)
  return new Date(at - (weekday(at) - 1) * dayMs).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday, of a moment read as UTC. */
export const weekday = (wall: number): number => new Date(wall).getUTCDay() || 7
