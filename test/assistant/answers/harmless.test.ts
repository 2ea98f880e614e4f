import { expect, test } from 'vitest'
import { harmlessText } from '#app/assistant/answers/harmless.ts'
import { readJson } from '#app/assistant/answers/read-answer.ts'

test('what is taken out cannot join what is left to a link', () => {
  expect(harmlessText('See ht<b>tp://evil.test/?q=1 now')).not.toMatch(/https?:|evil/)
  expect(harmlessText('<<<<<<<<<b>b>b>b>b>b>b>b>b> x')).not.toMatch(/<b/)
  expect(harmlessText('A plain text, 3 < 5.')).toBe('A plain text, 3 < 5.')
})

test('what is longer than links are leads nowhere either', () => {
  const long = 'x'.repeat(600)
  expect(harmlessText(`![${long}](https://evil.test/${long})`)).not.toMatch(/\]\(|:\/\//)
  expect(harmlessText(`<a title="${long}" href="//evil.test">`)).not.toMatch(/<a/)
})

test.each(['![', '[', '<a ', '[a](', '<http:', 'h://', '```', '[a]: '])(
  'a text of nothing but %j is harmless, and read in a moment',
  (part) => {
    const text = part.repeat(20_000)
    expect(harmlessText(text)).not.toMatch(/\]\(|\]:|<[a-z]|:\/\//)
    expect(readJson(text)).toEqual({ ok: false })
  },
)
