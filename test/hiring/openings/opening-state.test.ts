import { expect, test } from 'vitest'
import { daysOpen } from '#app/hiring/openings/opening-state.ts'

const on = (day: string) => new Date(`${day}T09:00:00Z`)

test('an opening is open from its publication until it is closed', () => {
  const publishedAt = on('2026-03-02')
  expect(daysOpen({ publishedAt: null, closedAt: null }, on('2026-03-12'))).toBeNull()
  expect(daysOpen({ publishedAt, closedAt: null }, on('2026-03-12'))).toBe(10)
  expect(daysOpen({ publishedAt, closedAt: on('2026-03-05') }, on('2026-03-12'))).toBe(3)
  expect(daysOpen({ publishedAt, closedAt: null }, publishedAt)).toBe(0)
})
