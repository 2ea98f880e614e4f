import { expect, test } from 'vitest'
import { filler, maskMarkdown } from '#app/writing/claims/text/mask.ts'

const seen = (text: string) =>
  maskMarkdown(text).replaceAll(filler, '').replaceAll(/\s+/g, ' ').trim()

test.each([
  ['**Bold** and _soft_ and ~~gone~~', 'Bold and soft and gone'],
  ['[12 hours](https://x.test/33)', '12 hours'],
  ['![4 bars](a.png) stay', '4 bars stay'],
  ['`x = 3` is code', 'is code'],
  ['```js\nconst a = 4\n```\nafter', 'after'],
  ['See https://x.test/2024/12 now', 'See now'],
  ['1. First\n2. Second', 'First Second'],
  ['## 2.1 Problem', 'Problem'],
  ['- [x] done', 'done'],
  ['A fact [F12] and a note [^3] and [1, 2]', 'A fact and a note and'],
  ['Seen (F1, F2) here', 'Seen here'],
  ['| a | b |\n| --- | ---: |\n| 1 | 2 |', '| a | b | | 1 | 2 |'],
  ['<!-- 40 % --> <b>5</b>', '5'],
  ['write to a.b@x.test', 'write to'],
  ['snake_case stays', 'snake_case stays'],
])('%s', (text, words) => {
  expect(maskMarkdown(text)).toHaveLength(text.length)
  expect(seen(text)).toBe(words)
})
