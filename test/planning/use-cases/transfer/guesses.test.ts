import { expect, test } from 'vitest'
import { guessesIn } from '#app/planning/use-cases/transfer/file/guesses.ts'

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

test('a long cell is refused at once', () => {
  const begun = performance.now()
  for (const cell of [`Q1${' '.repeat(50_000)}x`, 'Q1 '.repeat(20_000), `${'Q1:'.repeat(66)}/1/2`])
    expect(guessesIn({ spend: cell }, roles)).toContain('is not understood')
  expect(performance.now() - begun).toBeLessThan(500)
})
