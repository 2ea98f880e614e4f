import { z } from 'zod'

/** A day on which people can still apply, as `2026-12-31`; null for none. */
export const lastDaySchema = z.iso.date('Give a day, such as 2026-12-31.')

const second = 1000
const hour = 60 * 60 * second

/** The clocks furthest behind: a day is over when it is over for everybody, wherever they apply from. */
const furthestBehind = 12 * hour

const endOf = (day: string): number => Date.parse(day) + 24 * hour + furthestBehind

/** The last second in which the day is a day somewhere. */
export const lastMoment = (day: string): Date => new Date(endOf(day) - second)

export const isOver = (day: string | null, now: Date): boolean =>
  day !== null && now.getTime() >= endOf(day)
