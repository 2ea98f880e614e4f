import { describe, expect, test } from 'vitest'
import { ownWords } from '#app/hiring/candidates/inbound/own-words.ts'

const cases: Record<string, [mail: string, words: string]> = {
  'nothing is quoted': ['Friday suits me.\n\nAda', 'Friday suits me.\n\nAda'],
  'quoted below “On … wrote:”': [
    'Friday suits me.\n\nOn Mon, 2 Mar 2026 at 09:00, Mira <r+1@mail.test> wrote:\n> Does Friday do?\n>\n> Mira\n',
    'Friday suits me.',
  ],
  'the line above the quote is broken': [
    'Yes.\n\nOn Mon, 2 Mar 2026 at 09:00, Mira Manager\n<r+1234567890@mail.test> wrote:\n\n> Does Friday do?',
    'Yes.',
  ],
  'another language says who wrote': [
    'Ja, gern.\n\nAm 02.03.2026 um 09:00 schrieb Mira:\n> Passt Freitag?',
    'Ja, gern.',
  ],
  'answers stand between quotes': [
    '> Does Friday do?\nYes.\n> At ten?\nEleven is better.',
    '> Does Friday do?\nYes.\n> At ten?\nEleven is better.',
  ],
  'answers between quotes, and the rest of the mail below': [
    '> Does Friday do?\nYes.\n\n> Mira\n> Fennel',
    '> Does Friday do?\nYes.',
  ],
  'the original message follows a rule of dashes': [
    'Yes.\n\n-----Original Message-----\nFrom: Mira\nSent: Monday\nDoes Friday do?',
    'Yes.',
  ],
  'the headers are repeated without a rule': [
    'Yes.\r\n\r\nFrom: Mira <r+1@mail.test>\r\nSent: Monday, 2 March 2026 09:00\r\nTo: Ada\r\n\r\nDoes Friday do?',
    'Yes.',
  ],
  'a long line of underscores above the headers': [
    'Yes.\n________________________________\nFrom: Mira\nSent: Monday\n\nDoes Friday do?',
    'Yes.',
  ],
  '“From:” in one’s own words is kept': [
    'From: the station it is ten minutes.\nI will walk.',
    'From: the station it is ten minutes.\nI will walk.',
  ],
  'a list of one’s own ends in a colon': [
    'These days suit me:\n- Friday\n- Monday',
    'These days suit me:\n- Friday\n- Monday',
  ],
  'one’s own last line ends in a colon, in a long paragraph': [
    'One.\nTwo.\nThree.\nFour, on what you wrote:\n> Does Friday do?',
    'One.\nTwo.\nThree.',
  ],
  'everything is quoted': ['> Does Friday do?\n> Mira', '> Does Friday do?\n> Mira'],
  nothing: ['', ''],
}

describe('the own words of a mail', () => {
  test.each(Object.entries(cases))('%s', (_, [mail, words]) => expect(ownWords(mail)).toBe(words))

  test('are found once: what is left has nothing more to cut, save where nothing was one’s own', () => {
    for (const [, words] of Object.values(cases)) expect(ownWords(words)).toBe(words)
  })
})
