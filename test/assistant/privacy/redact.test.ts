import { describe, expect, test } from 'vitest'
import { Redaction } from '#app/assistant/privacy/redact.ts'

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

  test('a word of no meaning stays', () =>
    expect(new Redaction([]).restore('[person 9] and [F1]')).toBe('[person 9] and [F1]'))
})
