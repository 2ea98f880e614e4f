import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromWallTime, toWallTime } from '#app/ui/time/wall-time.ts'

const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']

describe('wall time', () => {
  test.each([
    ['2026-01-15T10:00', 'Europe/Paris', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T10:00', 'Europe/Paris', '2026-07-15T08:00:00.000Z'],
    ['2026-07-15T10:00', 'Asia/Kolkata', '2026-07-15T04:30:00.000Z'],
    ['2026-07-15T00:30', 'America/New_York', '2026-07-15T04:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, moment) => {
    expect(fromWallTime(text, zone)?.toISOString()).toBe(moment)
  })

  test('where clocks go back and show it twice, it is the first', () => {
    expect(fromWallTime('2026-10-25T02:30', 'Europe/Paris')?.toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    )
  })

  test('where clocks go forward and skip it, it is as much later as was skipped', () => {
    expect(fromWallTime('2026-03-29T02:30', 'Europe/Paris')?.toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    )
  })

  test.each(['', 'tomorrow', '2026-13-01T10:00', '2026-01-01', '2026-01-01T10:00Z'])(
    '%j is no time',
    (text) => {
      expect(fromWallTime(text, 'UTC')).toBeNull()
    },
  )

  test('any moment survives being written and read, to the minute, unless it is shown twice', () => {
    const minutes = fc.integer({ min: 26_000_000, max: 32_000_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const text = toWallTime(new Date(minute * 60_000), zone)
        const read = fromWallTime(text, zone)
        expect(toWallTime(read!, zone)).toBe(text)
        expect(read!.getTime()).toBeLessThanOrEqual(minute * 60_000)
        expect(minute * 60_000 - read!.getTime()).toBeLessThanOrEqual(60 * 60_000)
      }),
    )
  })
})
