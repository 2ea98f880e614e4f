import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDayOf, lastDayOf, quarterOf, quarterWords } from '#app/planning/quarter.ts'

const iso = (date: Date) => date.toISOString().slice(0, 10)
const on = (text: string) => new Date(`${text}T12:00:00Z`)

describe('a fiscal quarter', () => {
  test.each([
    ['2026-11-21', 1, 'Q4 2026', '2026-10-01', '2026-12-31'],
    ['2026-07-01', 7, 'Q1 FY2027', '2026-07-01', '2026-09-30'],
    ['2026-06-30', 7, 'Q4 FY2026', '2026-04-01', '2026-06-30'],
    ['2027-01-31', 2, 'Q4 FY2027', '2026-11-01', '2027-01-31'],
    ['2024-02-29', 4, 'Q4 FY2024', '2024-01-01', '2024-03-31'],
  ])('%s with a year from month %i is %s', (date, firstMonth, words, first, last) => {
    const quarter = quarterOf(on(date), firstMonth)
    expect(quarterWords(quarter, firstMonth)).toBe(words)
    expect(iso(firstDayOf(quarter, firstMonth))).toBe(first)
    expect(iso(lastDayOf(quarter, firstMonth))).toBe(last)
  })

  test('holds every day between its first and its last, and the next one follows', () => {
    const dates = fc.date({ min: on('1990-01-01'), max: on('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 12 }), (date, firstMonth) => {
        const quarter = quarterOf(date, firstMonth)
        expect(firstDayOf(quarter, firstMonth).getTime()).toBeLessThanOrEqual(date.getTime())
        expect(firstDayOf(quarter + 1, firstMonth).getTime()).toBeGreaterThan(date.getTime())
        expect(quarterOf(firstDayOf(quarter + 1, firstMonth), firstMonth)).toBe(quarter + 1)
      }),
    )
  })
})
