import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '#app/math/text/sentences.ts'

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

describe('stays one sentence', () => {
  test.each([
    'Use a queue, e.g. Rabbit or Kafka, for mail.',
    'As in Smith et al. (2020) and Fig. 3 we plot cost, i.e. Euro per order.',
    'Dr. Osei met J. Doe, approx. 30 min. ago.',
    'See No. 4 vs. No. 5, pp. 3 ff.',
    'It costs 3.5 million at 9.30 a.m. on weekdays.',
    'We moved to version 2.4.1 on Jan. 5 without a stop.',
    'The e-mail said "Stop." and nothing else.',
    'This line was only wrapped by the program that wrote it, as one\nsees in mail and in text from a PDF file.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text])
  })
})

describe('is split', () => {
  test('at full stops, question marks and exclamation marks', () => {
    expect(split('We ship on Friday. Who is on call? Nobody yet! 3 people said no.')).toEqual([
      'We ship on Friday.',
      'Who is on call?',
      'Nobody yet!',
      '3 people said no.',
    ])
  })

  test('at paragraphs, headings and list items without full stops', () => {
    const text = '# Decision\nWe buy it\n\nWhy\n\n- it is cheap\n- it works\n1. sign\n2. pay'
    expect(split(text)).toEqual([
      '# Decision',
      'We buy it',
      'Why',
      '- it is cheap',
      '- it works',
      '1. sign',
      '2. pay',
    ])
  })

  test('after Windows line ends too', () => {
    expect(split('One thing.\r\n\r\nAnother thing.')).toEqual(['One thing.', 'Another thing.'])
  })
})

test('every sentence stands where it says, in order, and no word is lost', () => {
  const piece = fc.constantFrom(
    'We ship. ',
    'e.g. ',
    'A\n',
    '\n\n',
    '- x',
    ' Is it? ',
    'né 4.5 ',
    '👍🏽',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const found = sentencesOf(text)
      for (const { text: each, start } of found) {
        expect(text.slice(start, start + each.length)).toBe(each)
      }
      const letters = (value: string) => value.replaceAll(/\s/g, '')
      expect(letters(found.map((each) => each.text).join(''))).toBe(letters(text))
    }),
    { numRuns: 300 },
  )
})

test('nothing has no sentences', () => {
  expect(split('')).toEqual([])
  expect(split(' \n\n ')).toEqual([])
})
