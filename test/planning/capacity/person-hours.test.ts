import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareIn } from '#app/planning/capacity/ledger/ledger.ts'
import { hoursBetween } from '#app/planning/capacity/ledger/person-hours.ts'
import {
  dayOf,
  isWithin,
  numberOf,
  weekdaysBetween,
} from '#app/planning/capacity/ledger/working-days.ts'
import { bookingForm, leaveForm } from '#app/planning/capacity/people/person-form.ts'
import { quarterOf } from '#app/planning/quarter.ts'

const at = (offset: number) => dayOf(numberOf('2025-12-15') + offset)
const days = fc.tuple(fc.nat(400), fc.nat(400)).map(([a, b]) => ({
  firstDay: at(Math.min(a, b)),
  lastDay: at(Math.max(a, b)),
}))

test('hours between two days are those of each day, whatever overlaps', () => {
  const world = fc.record({
    asked: days,
    employed: days,
    leaves: fc.array(days, { maxLength: 4 }),
    free: fc.array(fc.nat(400).map(at), { maxLength: 6 }),
    firstMonth: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(world, ({ asked, employed, leaves, free: holidays, firstMonth }) => {
      const person = { ...someone, startsOn: employed.firstDay, endsOn: employed.lastDay, leaves }
      const calendar = { firstMonth, holidays, hoursPerDay: 8 }
      const worked = weekdaysBetween(asked.firstDay, asked.lastDay).filter(
        (day) => isWithin(day, [employed]) && !holidays.includes(day) && !isWithin(day, leaves),
      )
      const quarterAt = (day: string) => quarterOf(new Date(`${day}T00:00:00Z`), firstMonth)
      const hours = worked.reduce((sum, day) => sum + 8 * shareIn(person, quarterAt(day)), 0)
      expect(hoursBetween(person, calendar, [asked.firstDay, asked.lastDay])).toBeCloseTo(hours, 6)
    }),
  )
})

const someone = {
  id: 'a',
  name: 'A',
  role: 'ml-engineer',
  skills: {},
  share: 0.8,
  ramp: [],
  shares: [{ quarter: 2026 * 4 + 1, share: 0.5 }],
}

test('days booked and days away lie in this century and last at most three years', () => {
  const booked = (firstDay: string, lastDay: string) =>
    bookingForm.safeParse({ title: 'Work', hours: 8, firstDay, lastDay }).success
  expect(booked('2026-01-01', '2028-12-31')).toBe(true)
  expect(booked('2026-01-01', '2030-01-01')).toBe(false)
  expect(booked('1999-12-31', '2000-01-01')).toBe(false)
  expect(leaveForm.safeParse({ firstDay: '2026-01-01', lastDay: '9999-12-31' }).success).toBe(false)
})
