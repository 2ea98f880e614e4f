import type { StoredSpan } from '#db/schema/scheduling.ts'
import type { Interval } from '#app/math/intervals.ts'

/** Times a candidate gave, as intervals in order. */
export const intervalsOf = (stored: readonly StoredSpan[] | null): Interval[] =>
  (stored ?? []).map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))

export const storedOf = (spans: readonly Interval[]): StoredSpan[] =>
  spans.map(({ from, to }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }))

/** Whether an interview of these minutes lies whole within one of the times. */
export const fitsGiven = (given: readonly Interval[], at: number, minutes: number): boolean =>
  given.some(({ from, to }) => from <= at && at + minutes * 60_000 <= to)
