import { describe, expect, test } from 'vitest'
import { Redaction } from '#app/assistant/privacy/redact.ts'
import { replacedWords } from '#app/assistant/privacy/replaced-words.ts'

const people = ['Ana Silva', 'O’Neil, Jr.', 'Bo Li', '王小明']

describe('redaction', () => {
  test.each([
    ['Ana Silva applied.', '[person 1] applied.'],
    ['ANA SILVA and Silva', '[person 1] and [person 2]'],
    ['ana.silva+jobs@mail.example.test wrote', '[email 1] wrote'],
    ['See https://example.test/cv?a=1.', 'See [link 1].'],
    ['Call +1 (303) 555-0147 or 303-555-0147', 'Call [phone 1] or [phone 2]'],
    ['王小明 called', '[person 1] called'],
    ['Bo Li and bold list', '[person 1] and bold list'],
  ])('%s', (text, expected) => expect(new Redaction(people).redact(text)).toBe(expected))

  test.each([
    'F12: baseline handle time = 11.5 min',
    '14,200 contacts per month, 2026-03-02 to 2027-03-31',
    '$60,000 to $75,000; 92 % of 2,300 shops; 10-20 days; ISO 42001; 1.000.000',
    'Anastasia Silvan',
    'version 1.2.3.4',
  ])('leaves %s as it is', (text) => expect(new Redaction(people).redact(text)).toBe(text))

  test('the same thing has the same word in every message, and comes back exactly, links excepted', () => {
    const redaction = new Redaction(people)
    const texts = ['Ana Silva <ana@x.test>', 'Silva, ana@x.test, https://x.test/a and Ana Silva']
    const sent = texts.map((text) => redaction.redact(text))
    expect(sent[1]).toBe('[person 2], [email 1], [link 1] and [person 1]')
    const linkless = texts.map((text) => text.replace('https://x.test/a', ''))
    expect(sent.map((text) => redaction.restore(text))).toEqual(linkless)
    expect(redaction.replacements.map(({ kind }) => kind).toSorted()).toEqual([
      'email',
      'link',
      'person',
      'person',
    ])
  })

  test('keeps how much was replaced, and no word of it', () => {
    const redaction = new Redaction(people)
    redaction.redact('Ana Silva <ana@x.test>, ana@x.test, and Silva')
    expect(redaction.tally).toEqual({ on: true, counts: { person: 2, email: 1 } })
  })

  test('that is off replaces nothing, and says so', () => {
    const redaction = new Redaction(null)
    const text = 'Ana Silva <ana@x.test>, +1 303 555 0147, https://x.test/a'
    expect(redaction.redact(text)).toBe(text)
    expect(redaction.tally).toEqual({ on: false, counts: {} })
  })

  test('a word of no meaning stays', () =>
    expect(new Redaction([]).restore('[person 9] and [F1]')).toBe('[person 9] and [F1]'))
})

describe('what was replaced, in words', () => {
  test.each([
    [
      { on: true, counts: { person: 3, email: 1, link: 2 } },
      'Replaced before it was sent: 3 names ([person 1] to [person 3]), 1 e-mail address ([email 1]), and 2 links ([link 1] and [link 2]).',
    ],
    [
      { on: true, counts: {} },
      'No name of a candidate, e-mail address, phone number or link stood in what was sent.',
    ],
    [{ on: false, counts: {} }, 'Personal data in what was sent went out as it stood.'],
    [null, ''],
  ])('%j', (tally, words) => expect(replacedWords(tally)).toBe(words))
})
