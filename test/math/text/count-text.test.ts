import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countText } from '#app/math/text/count-text.ts'

const paragraph = (text: string) => ({ text, bullet: false })
const bullet = (text: string) => ({ text, bullet: true })

describe('countText', () => {
  test('counts sentences, words and syllables of a paragraph', () => {
    expect(countText([paragraph('The cat sat on the mat.')])).toEqual({
      sentences: 1,
      words: 6,
      syllables: 6,
    })
    expect(countText([paragraph('You write a design. We read it together!')])).toEqual({
      sentences: 2,
      words: 8,
      syllables: 11,
    })
  })

  test('an abbreviation does not end a sentence', () => {
    expect(
      countText([paragraph('We ask Dr. Okafor, e.g. about models. She answers.')]),
    ).toMatchObject({
      sentences: 2,
    })
  })

  test('a bullet is one sentence, with or without full stops', () => {
    expect(countText([bullet('You plan pipelines with the team')]).sentences).toBe(1)
    expect(countText([bullet('You plan pipelines. You run them too.')])).toMatchObject({
      sentences: 1,
      words: 7,
    })
  })

  test('leaves out a bullet of fewer than four words', () => {
    expect(countText([bullet('Python and SQL')])).toEqual({ sentences: 0, words: 0, syllables: 0 })
    expect(countText([bullet('Python, SQL and Spark')])).toMatchObject({ sentences: 1, words: 4 })
  })

  test('keeps a paragraph of fewer than four words', () => {
    expect(countText([paragraph('What you do')])).toMatchObject({ sentences: 1, words: 3 })
  })

  test('a number has one syllable and a hyphenated word is one word', () => {
    expect(countText([paragraph('Plan 12 well-known jobs.')])).toEqual({
      sentences: 1,
      words: 4,
      syllables: 5,
    })
  })

  test('punctuation alone is no sentence', () => {
    expect(countText([paragraph('— … !'), paragraph(''), bullet('')])).toEqual({
      sentences: 0,
      words: 0,
      syllables: 0,
    })
    expect(countText([])).toEqual({ sentences: 0, words: 0, syllables: 0 })
  })

  test('adds up over blocks, in any order', () => {
    const block = fc.record({ text: fc.lorem({ maxCount: 30 }), bullet: fc.boolean() })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const whole = countText(blocks)
        const parts = blocks.map((part) => countText([part]))
        for (const key of ['sentences', 'words', 'syllables'] as const) {
          expect(whole[key]).toBe(parts.reduce((sum, part) => sum + part[key], 0))
        }
        expect(countText(blocks.toReversed())).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })

  test('never counts fewer words than sentences or fewer syllables than words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.boolean(),
        (text, isBullet) => {
          const { sentences, words, syllables } = countText([{ text, bullet: isBullet }])
          expect(words).toBeGreaterThanOrEqual(sentences)
          expect(syllables).toBeGreaterThanOrEqual(words)
        },
      ),
      { numRuns: 200 },
    )
  })
})
