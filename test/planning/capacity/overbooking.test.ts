import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overbooked } from '#app/planning/capacity/ledger/overbooking.ts'
import type { Booking } from '#app/planning/capacity/ledger/overbooking.ts'
import { dayOf, numberOf, weekdaysBetween } from '#app/planning/capacity/ledger/working-days.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const monday = '2026-03-02'
const at = (offset: number) => dayOf(numberOf(monday) + offset)
const hoursPerDay = (hours: number) => (first: string, last: string) =>
  weekdaysBetween(first, last).length * hours

const booking = (id: string, hours: number, first: number, last: number): Booking => ({
  id,
  title: id,
  hours,
  firstDay: at(first),
  lastDay: at(last),
})

describe('overbooking', () => {
  test('is proved by days, though the week’s total fits', () => {
    const { days, work, hoursPerDay: hours, overbooked: expected } = vectors.overbooking
    const bookings = work.map(([id, needed, first, last]) =>
      booking(String(id), Number(needed), days.indexOf(String(first)), days.indexOf(String(last))),
    )
    const found = overbooked(bookings, hoursPerDay(hours))
    expect(
      found.map(({ firstDay, lastDay, by }) => [
        days[numberOf(firstDay) - numberOf(monday)],
        days[numberOf(lastDay) - numberOf(monday)],
        by,
      ]),
    ).toEqual(expected)
    expect(found[0]?.bookings.map(({ id }) => id)).toEqual(['A', 'B'])
  })

  test('names the narrow interval and the wider one only where that is over by more', () => {
    const tight = [booking('a', 20, 0, 1), booking('b', 30, 0, 4)]
    expect(overbooked(tight, hoursPerDay(8)).map(({ by }) => by)).toEqual([4, 10])
    const loose = [booking('a', 20, 0, 1), booking('b', 20, 0, 4)]
    expect(overbooked(loose, hoursPerDay(8)).map(({ by }) => by)).toEqual([4])
  })

  test('nothing booked and exactly full days are no overbooking', () => {
    expect(overbooked([], hoursPerDay(8))).toEqual([])
    expect(overbooked([booking('a', 40, 0, 4)], hoursPerDay(8))).toEqual([])
  })

  test('a hundred bookings of a hundred days are weighed, the worst days first to be told', () => {
    const many = Array.from({ length: 100 }, (_, day) => booking(`b${day}`, 2000, day, 99 + day))
    const found = overbooked(many, hoursPerDay(8))
    expect(found.map(({ by }) => by)).toContain(200_000 - hoursPerDay(8)(at(0), at(198)))
    expect(found).toHaveLength(12)
  })

  test('agrees with doing the most urgent work first, day by day', () => {
    const work = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(9), fc.nat(9))
        .map(([hours, a, b]) => booking('w', hours, Math.min(a, b), Math.max(a, b))),
      { maxLength: 7 },
    )
    fc.assert(
      fc.property(work, (bookings) => {
        expect(overbooked(bookings, hoursPerDay(8)).length === 0).toBe(fits(bookings))
      }),
    )
  })
})

/** Earliest deadline first finds a way wherever there is one. */
function fits(bookings: Booking[]): boolean {
  const left = bookings.map((one) => ({ ...one }))
  for (let offset = 0; offset < 14; offset += 1) {
    let hours = weekdaysBetween(at(offset), at(offset)).length * 8
    const open = left
      .filter((one) => one.firstDay <= at(offset))
      .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))
    for (const one of open) {
      const done = Math.min(hours, one.hours)
      one.hours -= done
      hours -= done
    }
    if (left.some((one) => one.hours > 0 && one.lastDay <= at(offset))) return false
  }
  return true
}
