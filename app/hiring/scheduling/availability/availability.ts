import { z } from 'zod'
import { officeHours } from '#app/hiring/scheduling/slots/hours.ts'
import type { Hours } from '#app/hiring/scheduling/slots/hours.ts'
import { overlaps } from '#app/math/intervals.ts'

/** What holds for somebody who has said nothing. */
export const usual = { hours: [...officeHours], buffer: 15, perDay: 3 }

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** The two stretches a day can have, so that a break fits between them. */
const halves = ['a', 'b'] as const

/** The names of the time fields of a weekday, 1 for Monday. */
export const hourFields = (weekday: number) =>
  halves.map((half) => ({ from: `from${weekday}${half}`, to: `to${weekday}${half}` }))

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:30.')
  .optional()

const clockFields = weekdays.flatMap((_, index) =>
  hourFields(index + 1).flatMap(({ from, to }) => [from, to]),
)

export const availabilitySchema = z.object({
  buffer: z.number('Give a number of minutes.').int().min(0).max(120),
  perDay: z.number('Give a number.').int().min(0).max(12),
  perWeek: z.number('Give a number.').int().min(0).max(40),
  clocks: z.object(Object.fromEntries(clockFields.map((name) => [name, clock]))).optional(),
})

/** `09:30` as minutes since midnight. */
export const minutesOf = (text: string): number =>
  Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))

/** Minutes since midnight as a time field writes them; the end of the day is its last minute. */
export function clockOf(minutes: number): string {
  const shown = Math.min(minutes, 1439)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** A day that ends at its last minute ends at midnight. */
const endOf = (text: string) => (text === '23:59' ? 1440 : minutesOf(text))

export type ReadHours = { hours: Hours[]; errors: Record<string, string[]> }

/** The week from its time fields. A stretch needs both its times, in order, and stretches of a day may not overlap. */
export function readHours(clocks: Record<string, string | undefined>): ReadHours {
  const read: ReadHours = { hours: [], errors: {} }
  for (const [index, day] of weekdays.entries()) {
    const mine: Hours[] = []
    for (const { from, to } of hourFields(index + 1)) {
      const [start, end] = [clocks[from], clocks[to]]
      if (!start && !end) continue
      const one = { weekday: index + 1, from: minutesOf(start ?? ''), to: endOf(end ?? '') }
      if (!start || !end) complain(read, `clocks.${start ? to : from}`, `${day}: give both times.`)
      else if (one.from >= one.to)
        complain(read, `clocks.${to}`, `${day} has to end after it begins.`)
      else if (mine.some((other) => overlaps(one, other)))
        complain(read, `clocks.${from}`, `${day}: the second stretch begins before the first ends.`)
      else mine.push(one)
    }
    read.hours.push(...mine)
  }
  return read
}

const complain = ({ errors }: ReadHours, field: string, message: string) => {
  errors[field] = [message]
}

/** The values of the time fields for hours that are known. */
export function writtenHours(hours: readonly Hours[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const index of weekdays.keys()) {
    const mine = hours.filter(({ weekday }) => weekday === index + 1)
    for (const [half, { from, to }] of hourFields(index + 1).entries()) {
      const one = mine[half]
      if (!one) continue
      values[from] = clockOf(one.from)
      values[to] = clockOf(one.to)
    }
  }
  return values
}

const day = z.iso.date('Give a day.')

export const exceptionSchema = z
  .object({ firstDay: day, lastDay: day.optional(), from: clock, to: clock })
  .refine(({ firstDay, lastDay = firstDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'The last day comes before the first.',
  })
  .refine(({ from, to }) => Boolean(from) === Boolean(to), {
    path: ['to'],
    error: 'Give both times, or none if you are away.',
  })
  .refine(({ from, to }) => !from || !to || minutesOf(from) < endOf(to), {
    path: ['to'],
    error: 'It has to end after it begins.',
  })

/** The minutes of an exception, or null for an absence. */
export const minutesOfException = ({ from, to }: { from?: string; to?: string }) =>
  from && to ? { from: minutesOf(from), to: endOf(to) } : null

export const maxExceptions = 100
