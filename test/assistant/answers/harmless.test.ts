import { expect, test } from 'vitest'
import { harmlessText } from '#app/assistant/answers/harmless.ts'

test('what is taken out cannot join what is left to a link', () => {
  expect(harmlessText('See ht<b>tp://evil.test/?q=1 now')).not.toMatch(/https?:|evil/)
  expect(harmlessText('<<<<<<<<<b>b>b>b>b>b>b>b>b> x')).not.toMatch(/<b/)
  expect(harmlessText('A plain text, 3 < 5.')).toBe('A plain text, 3 < 5.')
})
