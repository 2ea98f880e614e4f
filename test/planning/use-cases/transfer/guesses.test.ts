import { expect, test } from 'vitest'
import { sheetSchema } from '#app/planning/use-cases/estimates/sheet.ts'
import { guessesIn } from '#app/planning/use-cases/transfer/file/guesses.ts'
import { readFile } from '#app/planning/use-cases/transfer/file/read-rows.ts'

const roles = { 'ml-engineer': 'ML / AI engineer' }

test('a cell lists guesses by role and quarter, however it is spaced', () => {
  const points = { low: 0.5, mode: 1, high: 1.5 }
  expect(guessesIn({ effort: 'ML / AI  engineer Q2 :  0.5 / 1/1.5' }, roles)).toEqual([
    { quantity: 'effort', role: 'ml-engineer', period: 1, points },
  ])
  expect(
    guessesIn({ effort: 'ml-engineer Q1 0.5/1/1.5; ML-engineer Q3: 0.5/1/1.5' }, roles),
  ).toEqual([0, 2].map((period) => ({ quantity: 'effort', role: 'ml-engineer', period, points })))
})

test('a file with a cell that is not closed is refused with its line', () => {
  const read = readFile('title,problem,input,output\n"Routes,Long,Map,Way')
  expect(read).toMatchObject({ ok: false, row: 2 })
})

test('a long cell is refused without being tried in every way, which would not end', () => {
  const cells = [`Q1${' '.repeat(3_000_000)}x`, 'Q1 '.repeat(1_000_000), `${'Q1:'.repeat(66)}/1/2`]
  for (const cell of cells) expect(guessesIn({ spend: cell }, roles)).toContain('is not understood')
})

test('a duration is guessed in quarters of the work, and agrees with those that are named', () => {
  const effort = [{ role: 'ml-engineer', quarter: 2, low: 1, mode: 1, high: 1 }]
  const faults = (mode: number, high: number) =>
    sheetSchema
      .safeParse({ one: { duration: { low: 1, mode, high } }, effort })
      .error?.issues.map(({ path, message }) => [path.join('.'), message.slice(0, 42)])
  expect(faults(2, 4)).toBeUndefined()
  expect(faults(3, 4)).toEqual([
    ['one.duration.mode', 'Effort and spend reach quarter 2 of the wo'],
  ])
  expect(faults(2, 13)?.[0]?.[0]).toBe('one.duration.high')
  const cells = { duration_low: '1', duration_likely: '2', duration_high: '4' }
  expect(guessesIn(cells, roles)).toEqual([
    { quantity: 'duration', role: '', period: 0, points: { low: 1, mode: 2, high: 4 } },
  ])
})
