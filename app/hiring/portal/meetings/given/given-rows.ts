import { z } from 'zod'
import { words } from '#app/hiring/portal/words/words.ts'
import { isZone } from '#app/hiring/portal/place/zone.ts'
import { leastNoticeMs } from '#app/hiring/scheduling/meetings/meeting.ts'
import { union } from '#app/hiring/scheduling/slots/intervals.ts'
import type { Interval } from '#app/hiring/scheduling/slots/intervals.ts'
import { fromWallTime, toWallTime } from '#app/ui/time/wall-time.ts'

const said = words.givenTimes

export const mostRows = 6
const farthestMs = 90 * 24 * 60 * 60_000

const part = z.string().trim().max(10).default('')

export type GivenRow = { day: string; from: string; to: string }

/** What the page of a candidate's own times posts; a row without anything typed is left out. */
export const givenForm = z.object({
  zone: z.string().max(64).refine(isZone, words.place.unknown),
  rows: z
    .array(z.object({ day: part, from: part, to: part }))
    .max(mostRows)
    .default([]),
})

export type Bounds = { now: Date; minutes: number; zone: string }

export type ReadGiven =
  | { ok: true; times: Interval[] }
  | { ok: false; errors: Record<string, string[]> }

/** The rows as times, or what is wrong with which field. Times that touch become one. */
export function readGiven(rows: readonly GivenRow[], bounds: Bounds): ReadGiven {
  const times: Interval[] = []
  const errors: Record<string, string[]> = {}
  for (const [index, row] of rows.entries()) {
    if (row.day === '' && row.from === '' && row.to === '') continue
    const read = readRow(row, bounds)
    if ('reason' in read) errors[`rows[${index}].${read.field}`] = [read.reason]
    else times.push(read)
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, times: union(times) }
}

type Fault = { field: keyof GivenRow; reason: string }

function readRow({ day, from, to }: GivenRow, { now, minutes, zone }: Bounds): Interval | Fault {
  if (!z.iso.date().safeParse(day).success) return { field: 'day', reason: said.noDay }
  const start = fromWallTime(`${day}T${from}`, zone)?.getTime()
  if (start === undefined) return { field: 'from', reason: said.noClock }
  const end = fromWallTime(`${day}T${to}`, zone)?.getTime()
  if (end === undefined) return { field: 'to', reason: said.noClock }
  if (end <= start) return { field: 'to', reason: said.backwards }
  if (end - start < minutes * 60_000) return { field: 'to', reason: said.tooShort(minutes) }
  if (end - minutes * 60_000 < now.getTime() + leastNoticeMs)
    return { field: 'day', reason: said.tooSoon }
  if (start > now.getTime() + farthestMs) return { field: 'day', reason: said.tooFar }
  return { from: start, to: end }
}

/** Times as the form shows them again, by the clock of a zone; a time across midnight as one row a day. */
export const rowsOf = (times: readonly Interval[], zone: string): GivenRow[] =>
  times.flatMap(({ from, to }) => {
    const [day = '', start = ''] = toWallTime(new Date(from), zone).split('T')
    const [lastDay = '', end = ''] = toWallTime(new Date(to), zone).split('T')
    return day === lastDay
      ? [{ day, from: start, to: end }]
      : [
          { day, from: start, to: '23:59' },
          ...(end === '00:00' ? [] : [{ day: lastDay, from: '00:00', to: end }]),
        ]
  })
