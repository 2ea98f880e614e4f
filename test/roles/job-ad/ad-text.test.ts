import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAd } from '#app/roles/job-ad/ad-text.ts'
import { sourceSpan } from '#app/roles/job-ad/source-map.ts'

const textsOf = (markdown: string) => readAd(markdown).blocks.map(({ kind, text }) => [kind, text])

const sourceOf = (markdown: string, word: string): string | undefined => {
  for (const block of readAd(markdown).blocks) {
    const at = block.text.indexOf(word)
    if (at < 0) continue
    const { start, end } = sourceSpan(block, at, at + word.length)
    return markdown.slice(start, end)
  }
  return undefined
}

describe('readAd', () => {
  test('gives the words people read, without the marks', () => {
    expect(
      textsOf(
        '# A **bold** title\n\nSome `code`, a [link](https://x.test) &amp; more\\!\n\n- one\n- two',
      ),
    ).toEqual([
      ['heading', 'A bold title'],
      ['paragraph', 'Some code, a link & more!'],
      ['bullet', 'one'],
      ['bullet', 'two'],
    ])
  })

  test('takes only the first paragraph of a list item as the bullet', () => {
    expect(textsOf('- one\n\n  and more\n  - inner')).toEqual([
      ['bullet', 'one'],
      ['paragraph', 'and more'],
      ['bullet', 'inner'],
    ])
  })

  test('reads tables, quotes and raw HTML; leaves out code blocks and images', () => {
    expect(
      textsOf(
        '| a | b |\n| - | - |\n| c | d |\n\n> quoted\n\n<p>raw</p>\n\n```\ncode\n```\n\n![alt](x.png)',
      ),
    ).toEqual([
      ['cell', 'a'],
      ['cell', 'b'],
      ['cell', 'c'],
      ['cell', 'd'],
      ['paragraph', 'quoted'],
      ['paragraph', '<p>raw</p>'],
    ])
  })

  test.each([
    ['plain words', 'some ninja here', 'ninja', 'ninja'],
    ['emphasis inside a phrase', 'a *rock* star', 'rock star', 'rock* star'],
    ['an escape', 'C\\+\\+ ninja', 'C++', 'C\\+\\+'],
    ['a character reference', 'R&amp;D ninja', 'R&D', 'R&amp;D'],
    ['after a character reference', 'R&amp;D ninja', 'ninja', 'ninja'],
    ['a numeric reference', '&#110;inja', 'ninja', '&#110;inja'],
    ['a continued line', '> rock\n>    star', 'rock\nstar', 'rock\n>    star'],
    ['a byte-order mark', '\ufeff# ninja', 'ninja', 'ninja'],
    ['Windows lines', 'one\r\n\r\n- two ninja', 'ninja', 'ninja'],
    ['a NUL', 'a\u0000b ninja', 'ninja', 'ninja'],
    ['an address before', 'write to a@example.com, ninja', 'ninja', 'ninja'],
    ['an address after', 'ninja, write to a@example.com', 'ninja', 'ninja'],
    ['a link', 'see [our ninja](https://x.test)', 'ninja', 'ninja'],
    ['a table cell', '| a |\n| - |\n| the ninja |', 'ninja', 'ninja'],
    ['an emoji before', '🎉 ninja', 'ninja', 'ninja'],
  ])('knows where a word stands: %s', (_, markdown, word, written) => {
    expect(sourceOf(markdown, word)).toBe(written)
  })

  test('maps every character to a span inside the source, never backwards', () => {
    const pieces = [
      '# ',
      'word ',
      '*',
      '&amp;',
      '\\',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '`',
      '|',
      '\r\n',
      '&',
      'é',
      'a@b.co ',
    ]
    const markdown = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((chosen) => chosen.join(''))
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { text: plain, starts, ends } of readAd(text).blocks) {
          expect(starts).toHaveLength(plain.length)
          starts.forEach((start, index) => {
            const end = ends[index]!
            expect(start).toBeGreaterThanOrEqual(index > 0 ? starts[index - 1]! : 0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the sections of an ad', () => {
  const sectionsOf = (markdown: string, text: string) => [
    ...(readAd(markdown).blocks.find((block) => block.text === text)?.sections ?? []),
  ]

  test.each([
    ['## Requirements', 'must'],
    ['## What you need', 'must'],
    ['## Must have', 'must'],
    ['## You bring', 'must'],
    ['## Nice to have', 'optional'],
    ['## Preferred qualifications', 'optional'],
    ['## Not required', 'optional'],
    ['## The use cases', 'use-cases'],
    ["## What you'll work on", 'use-cases'],
    ['## Day to day', 'day-to-day'],
    ['## Responsibilities', 'day-to-day'],
    ['## How we hire', 'process'],
    ['## Interview process and timeline', 'process'],
    ['## Salary', 'pay'],
    ['## Where you work', 'location'],
    ['## Accommodations', 'accommodation'],
  ])('%s announces %s', (heading, section) => {
    expect(sectionsOf(`${heading}\n\n- item`, 'item')).toEqual([section])
  })

  test('an unknown heading below inherits, the same level ends', () => {
    const ad = '## Must have\n\n### Technical\n\n- SQL\n\n## Perks\n\n- fruit'
    expect(sectionsOf(ad, 'SQL')).toEqual(['must'])
    expect(sectionsOf(ad, 'fruit')).toEqual([])
  })

  test('a bold line or a line with a colon stands for a heading', () => {
    expect(sectionsOf('**Requirements**\n\ntext\n\n- SQL', 'SQL')).toEqual(['must'])
    expect(sectionsOf('You must have:\n\n- SQL', 'SQL')).toEqual(['must'])
  })

  test('a line with a colon speaks for the list after it alone', () => {
    expect(sectionsOf('You must have:\n\n- SQL\n\nWe are kind.\n\n- fruit', 'fruit')).toEqual([])
  })

  test('a heading may announce two things', () => {
    expect(sectionsOf('## Pay and location\n\ntext', 'text').toSorted()).toEqual([
      'location',
      'pay',
    ])
  })
})
