import { expect, test } from 'vitest'
import { dateSum, openBy, promptness } from '#app/staffing/proposals/proposal.ts'
import { fillWords } from '#app/staffing/proposals/panels/date-panel.tsx'

const iso = (date: Date) => date.toISOString().slice(0, 10)

test('the sum on the page is the one the date came from', () => {
  const from = iso(openBy(new Date('2027-07-01'), 124, [0.5, 1]))
  expect(from).toBe('2027-01-12')
  const sum = dateSum('2027-07-01', from, [0.5, 1])
  expect(sum).toMatchObject({ fill: 124, learning: 46 })
  expect(fillWords(sum, { days: 124, from: 3 }, 1)).toBe(
    'From opening to first day your last 3 hires took 124 days, by the median. The scenario reckons in whole quarters, with one.',
  )
})

test('what changed since is said: another median, and quarters that are too few', () => {
  const sum = dateSum('2027-07-01', '2027-01-12', [0.5, 1])
  expect(fillWords(sum, { days: 190, from: 4 }, 1)).toBe(
    'From opening to first day your last 4 hires took 190 days, by the median. When the dates were reckoned it was 124. The scenario reckons in whole quarters, with one: by your own time it would be 2.',
  )
  expect(fillWords(sum, { days: 75, from: 0 }, null)).toMatch(/too few hires yet/)
  expect(fillWords(sum, { days: 75, from: 0 }, 2)).toMatch(/with 2: by that it would be 1\.$/)
})

test('an opening is in time until its last good day, and late by days after it', () => {
  const openedAt = new Date('2026-10-13T09:00:00Z')
  expect(promptness(openedAt, '2027-01-12')).toEqual({ openedOn: '2026-10-13', late: 0 })
  expect(promptness(openedAt, '2026-10-13')).toMatchObject({ late: 0 })
  expect(promptness(openedAt, '2026-10-10')).toMatchObject({ late: 3 })
})
