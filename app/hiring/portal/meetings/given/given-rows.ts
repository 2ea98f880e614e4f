import { z } from 'zod'
import { words } from '#app/hiring/portal/words/words.ts'
import { isZone } from '#app/hiring/portal/place/zone.ts'
import { leastNoticeMs } from '#app/hiring/scheduling/meetings/meeting.ts'
import { union } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { fromWallTime, toWallTime } from '#app/ui/time/wall-time.ts'

const said = words.givenTimes

/** Rows of an empty form; in another zone a time may be two rows, before and after midnight. */
export const mostRows = 6
const dayMs = 24 * 60 * 60_000
const farthestMs = 90 * dayMs

const part = z.string().trim().max(10).default('')

export type GivenRow = { day: string; from: string; to: string }

/** What the page of a candidate's own times posts; a row without anything typed is left out. */
export const givenForm = z.object({
  zone: z.string().max(64).refine(isZone, words.place.unknown),
  rows: z
    .array(z.object({ day: part, from: part, to: part }))
    .max(2 * mostRows)
    .default([]),
})

export type Bounds = { now: Date; minutes: number; zone: string }

export type ReadGiven =
  | { ok: true; times: Interval[] }
  | { ok: false; errors: Record<string, string[]> }

/**
 * The rows as times, or what is wrong with which field. Times that touch become one, which has to be long enough and to
 * come: a row may be the part of it before midnight.
 */
export function readGiven(rows: readonly GivenRow[], bounds: Bounds): ReadGiven {
  const read = rows.map((row) => (isEmpty(row) ? null : readRow(row, bounds)))
  const times = union(read.filter((one) => one !== null && 'from' in one))
  const errors: Record<string, string[]> = {}
  for (const [index, one] of read.entries()) {
    const fault = one && ('reason' in one ? one : faultOf(wholeOf(one, times), bounds))
    if (fault) errors[`rows[${index}].${fault.field}`] = [fault.reason]
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, times }
}

const isEmpty = ({ day, from, to }: GivenRow) => day === '' && from === '' && to === ''

type Fault = { field: keyof GivenRow; reason: string }

function readRow({ day, from, to }: GivenRow, { zone }: Bounds): Interval | Fault {
  if (!z.iso.date().safeParse(day).success) return { field: 'day', reason: said.noDay }
  const start = fromWallTime(`${day}T${from}`, zone)?.getTime()
  if (start === undefined) return { field: 'from', reason: said.noClock }
  const end = fromWallTime(`${to === '00:00' ? dayAfter(day) : day}T${to}`, zone)?.getTime()
  if (end === undefined) return { field: 'to', reason: said.noClock }
  return end <= start ? { field: 'to', reason: said.backwards } : { from: start, to: end }
}

const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

const wholeOf = (row: Interval, times: readonly Interval[]): Interval =>
  times.find(({ from, to }) => from <= row.from && row.to <= to) ?? row

function faultOf(time: Interval, bounds: Bounds): Fault | null {
  const { now, minutes } = bounds
  if (time.to - time.from < minutes * 60_000) return { field: 'to', reason: said.tooShort(minutes) }
  if (!isAhead(now, minutes)(time)) return { field: 'day', reason: said.tooSoon }
  return time.from > now.getTime() + farthestMs ? { field: 'day', reason: said.tooFar } : null
}

/** Whether an interview can still begin within a time. */
export const isAhead =
  (now: Date, minutes: number) =>
  ({ to }: Interval): boolean =>
    to - minutes * 60_000 >= now.getTime() + leastNoticeMs

/** Times as the form shows them again, by the clock of a zone; a time across midnight as one row a day. A row that ends at `00:00` ends with its day. */
export const rowsOf = (times: readonly Interval[], zone: string): GivenRow[] =>
  times.flatMap(({ from, to }) => {
    const [day = '', start = ''] = toWallTime(new Date(from), zone).split('T')
    const [lastDay = '', end = ''] = toWallTime(new Date(to), zone).split('T')
    return day === lastDay
      ? [{ day, from: start, to: end }]
      : [
          { day, from: start, to: '00:00' },
          ...(end === '00:00' ? [] : [{ day: lastDay, from: '00:00', to: end }]),
        ]
  })
