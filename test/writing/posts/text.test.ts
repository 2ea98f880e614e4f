import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashtagsIn, partsOf } from '#app/writing/posts/text/hashtags.ts'
import { readLittleText, writeLittleText } from '#app/writing/posts/text/little-text.ts'
import { markdownSigns } from '#app/writing/posts/text/markdown-signs.ts'
import { cutAt, feedCuts, longLines, unitsOf } from '#app/writing/posts/text/measure.ts'
import { countStyled, withPlainLetters } from '#app/writing/posts/text/styled-letters.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('#', 'tag', '\\', '{', '}', '|', '{hashtag|\\#|', '@', '_', ' ', '😀'))
    .map((parts) => parts.join('')),
)

describe('counting as the site counts', () => {
  test.each([
    ['plain', 5],
    ['é', 1],
    ['😀', 2],
    ['👩‍👩‍👧', 8],
    ['🇳🇴', 4],
    ['a\nb', 3],
  ])('%j has %i units', (text, units) => {
    expect(unitsOf(text)).toBe(units)
  })

  test('names lines above 200', () => {
    expect(longLines(`${'a'.repeat(200)}\n${'b'.repeat(201)}\nc`)).toEqual([2])
  })
})

describe('the cut of the feed', () => {
  test('leaves a text alone that fits', () => {
    expect(cutAt('a'.repeat(140), feedCuts.mobile)).toEqual({ shown: 'a'.repeat(140), hidden: '' })
    expect(cutAt('a'.repeat(141), feedCuts.mobile)).toEqual({ shown: 'a'.repeat(140), hidden: 'a' })
  })

  test.each(['😀', '👩‍👩‍👧', '🇳🇴', 'é'])('does not split %s', (sign) => {
    const text = `${'a'.repeat(140 - sign.length + 1)}${sign} and more`
    expect(cutAt(text, 140).shown).toBe('a'.repeat(140 - sign.length + 1))
  })

  test('loses nothing, keeps to its limit and splits no pair, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 60 }), (text, units) => {
        const { shown, hidden } = cutAt(text, units)
        expect(shown + hidden).toBe(text)
        expect(shown.length).toBeLessThanOrEqual(units)
        expect(/[\ud800-\udbff]$/.test(shown) && /^[\udc00-\udfff]/.test(hidden)).toBe(false)
      }),
    )
  })
})

describe('hashtags', () => {
  test.each([
    ['#Data #MLOps', ['#Data', '#MLOps']],
    ['We are #1 in C# and F#', []],
    ['#2026plan, (#Über)', ['#2026plan', '#Über']],
    ['https://example.com/#part a#b &#39x', []],
    ['#snake_case!', ['#snake_case']],
  ])('%j', (text, tags) => {
    expect(hashtagsIn(text)).toEqual(tags)
  })

  test('stand apart with addresses when the text is shown', () => {
    expect(partsOf('See https://example.com #Data now')).toEqual([
      { text: 'See ', linked: false },
      { text: 'https://example.com', linked: true },
      { text: ' ', linked: false },
      { text: '#Data', linked: true },
      { text: ' now', linked: false },
    ])
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = partsOf(text).map((part) => part.text)
        expect(shown.join('')).toBe(text)
      }),
    )
  })
})

describe('signs that the site shows as they are', () => {
  test.each([
    ['**bold** words', 1],
    ['__bold__', 1],
    ['an *important* word', 1],
    ['# Heading', 1],
    ['* point', 1],
    ['> quote', 1],
    ['[text](https://example.com)', 1],
    ['`code`', 1],
    ['~~gone~~', 1],
    ['| a | b |\n| --- | --- |', 1],
    ['5 * 3 * 2 = 30, #Data #ML, f(x) [sic] a_b_c – it’s ~3 > 2', 0],
    ['- a plain dash\n→ an arrow', 0],
  ])('%j: %i', (text, count) => {
    expect(markdownSigns(text)).toHaveLength(count)
  })

  test.each([
    ['𝗕𝗼𝗹𝗱', 'Bold', 4],
    ['𝒮𝒸𝓇𝒾𝓅𝓉 ℋ', 'Script H', 7],
    ['Ｗｉｄｅ１', 'Wide1', 5],
    ['Ⓒⓐ', 'Ca', 2],
    ['naïve ½ km² №', 'naïve ½ km² №', 0],
  ])('%j is offered as %j', (styled, plain, count) => {
    expect(countStyled(styled)).toBe(count)
    expect(withPlainLetters(styled)).toBe(plain)
  })
})

describe('little text', () => {
  test('escapes every sign with a meaning and makes hashtags its elements', () => {
    expect(writeLittleText('A|b {c} @d [e](f) <g> *h* _i_ ~j \\ C# #Data_1')).toBe(
      'A\\|b \\{c\\} \\@d \\[e\\]\\(f\\) \\<g\\> \\*h\\* \\_i\\_ \\~j \\\\ C\\# {hashtag|\\#|Data\\_1}',
    )
  })

  test('reads back as it was, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLittleText(writeLittleText(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves no sign with a meaning unescaped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = writeLittleText(text)
          .replaceAll(/\\[|{}@[\]()<>#\\*_~]/g, '')
          .replaceAll(/\{hashtag\|\|[^|{}]*\}/gu, '')
        expect(bare).not.toMatch(/[|{}@[\]()<>#\\*_~]/)
      }),
    )
  })
})
