import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readability } from '#app/math/text/readability.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const counts = fc.record({
  sentences: fc.integer({ min: 1, max: 1_000 }),
  words: fc.integer({ min: 1, max: 10_000 }),
  syllables: fc.integer({ min: 1, max: 30_000 }),
})

describe('readability', () => {
  test.each(vectors.readability)(
    'agrees with the published formulas for $words words',
    ({ fleschReadingEase, fleschKincaidGrade, ...text }) => {
      const result = readability(text)
      expect(result?.fleschReadingEase).toBeCloseTo(fleschReadingEase, 3)
      expect(result?.fleschKincaidGrade).toBeCloseTo(fleschKincaidGrade, 3)
    },
  )

  test('has no answer for an empty text', () => {
    expect(readability({ sentences: 0, words: 0, syllables: 0 })).toBeNull()
    expect(readability({ sentences: 1, words: 0, syllables: 0 })).toBeNull()
    expect(readability({ sentences: 0, words: 5, syllables: 6 })).toBeNull()
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])(
    'has no answer for a count of %s',
    (bad) => {
      expect(readability({ sentences: bad, words: 5, syllables: 6 })).toBeNull()
      expect(readability({ sentences: 1, words: bad, syllables: 6 })).toBeNull()
      expect(readability({ sentences: 1, words: 5, syllables: bad })).toBeNull()
    },
  )

  test('does not depend on the length of a text that repeats itself', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (text, times) => {
        const once = readability(text)
        const repeated = readability({
          sentences: text.sentences * times,
          words: text.words * times,
          syllables: text.syllables * times,
        })
        expect(repeated?.fleschReadingEase).toBeCloseTo(once!.fleschReadingEase, 6)
        expect(repeated?.fleschKincaidGrade).toBeCloseTo(once!.fleschKincaidGrade, 6)
      }),
    )
  })

  test('longer words make a text harder', () => {
    fc.assert(
      fc.property(counts, (text) => {
        const easier = readability(text)!
        const harder = readability({ ...text, syllables: text.syllables + 1 })!
        expect(harder.fleschReadingEase).toBeLessThan(easier.fleschReadingEase)
        expect(harder.fleschKincaidGrade).toBeGreaterThan(easier.fleschKincaidGrade)
      }),
    )
  })
})
