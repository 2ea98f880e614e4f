import { expect, test } from 'vitest'
import { correctedWords } from '#app/hiring/debriefs/debrief/corrected-words.ts'

test('an interval is told as that of the corrected composite, also where the raw one lies outside', () => {
  expect(correctedWords({ change: -0.7, low: 2.75, high: 3.85 }, 4)).toBe(
    'Lenient raters move the raw composite of 4.00 by −0.70; anything from 2.75 to 3.85 fits these ratings.',
  )
  expect(correctedWords({ change: 0.25, low: 3, high: 4 }, 3.5)).toMatch(/^Strict .* by \+0\.25;/)
  expect(correctedWords({ change: 0, low: 3, high: 4 }, 3.5)).toMatch(
    /^The raw composite of 3\.50 stands:/,
  )
})
