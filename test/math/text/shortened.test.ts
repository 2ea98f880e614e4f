import { expect, test } from 'vitest'
import { shortened } from '#app/math/text/shortened.ts'

test.each([
  ['what fits stays', 15, 'what fits stays'],
  ['what is longer ends', 12, 'what is lon…'],
  ['no space before it', 9, 'no space…'],
  ['no space before it', 10, 'no space…'],
  ['', 3, ''],
  ['half 😀 a sign', 7, 'half…'],
])('“%s” in %i characters', (text, most, shown) => {
  expect(shortened(text, most)).toBe(shown)
})
