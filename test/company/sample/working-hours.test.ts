import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWorkingHours } from '#app/company/sample/telling/times/working-hours.ts'
import { wallClock, weekday } from '#app/hiring/scheduling/slots/zones.ts'

const zone = 'Europe/London'
const told = (moment: string) => inWorkingHours(new Date(moment), zone).toISOString()

describe('a moment of the sample', () => {
  test.each([
    ['nine in the morning stays', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['three at night is the afternoon before', '2026-03-03T03:00:00Z', '2026-03-02T15:45:00.000Z'],
    ['Saturday noon is Friday', '2026-03-07T12:00:00Z', '2026-03-06T12:22:30.000Z'],
    ['early Monday is late on Friday', '2026-03-09T08:00:00Z', '2026-03-06T17:52:30.000Z'],
    ['nine on a summer’s day is nine there', '2026-07-01T08:00:00Z', '2026-07-01T08:00:00.000Z'],
    ['clocks change on Sunday', '2026-03-30T07:00:00Z', '2026-03-27T17:52:30.000Z'],
  ])('%s', (_name, moment, expected) => {
    expect(told(moment)).toBe(expected)
  })

  const [min, max] = [new Date('2024-01-01'), new Date('2028-01-01')]
  const moment = fc.date({ min, max, noInvalidDate: true })
  const minute = 60_000

  test('is always one of a working day there, and no later than it was', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const moved = inWorkingHours(at, zone)
        const wall = new Date(wallClock(moved.getTime(), zone))
        expect(weekday(wall.getTime())).toBeLessThan(6)
        expect(wall.getUTCHours()).toBeGreaterThanOrEqual(9)
        expect(wall.getUTCHours()).toBeLessThan(18)
        expect(moved.getTime()).toBeLessThanOrEqual(at.getTime())
      }),
    )
  })

  test('keeps its place among others', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 10_000 }), (at, minutes) => {
        const later = new Date(at.getTime() + minutes * minute)
        expect(inWorkingHours(later, zone) > inWorkingHours(at, zone)).toBe(true)
      }),
    )
  })
})
