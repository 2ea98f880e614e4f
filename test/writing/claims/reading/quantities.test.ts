import { describe, expect, test } from 'vitest'
import { readDigits } from '#app/writing/claims/reading/numbers/digits.ts'
import { periodsIn } from '#app/writing/claims/reading/numbers/period.ts'
import { quantitiesOf } from '#app/writing/claims/reading/read-text.ts'

const read = (text: string) =>
  quantitiesOf(text).map(({ start, end, negative, readings: [first] }) => [
    text.slice(start, end),
    (negative ? -1 : 1) * Number((first?.value ?? 0).toPrecision(9)),
    first?.measure.base,
  ])

describe('numbers with their units', () => {
  test.each<[string, (string | number)[][]]>([
    [
      'from 11.5 to 7 minutes',
      [
        ['11.5', 11.5, 'second'],
        ['7 minutes', 7, 'second'],
      ],
    ],
    [
      '3–5 days',
      [
        ['3', 3, 'second'],
        ['5 days', 5, 'second'],
      ],
    ],
    [
      '$3–5M',
      [
        ['$3', 3_000_000, '$'],
        ['5M', 5_000_000, '$'],
      ],
    ],
    [
      'between 3 and 5 million users',
      [
        ['3', 3_000_000, ''],
        ['5 million', 5_000_000, ''],
      ],
    ],
    [
      '900 to 1.2 million users',
      [
        ['900', 900_000_000, ''],
        ['1.2 million', 1_200_000, ''],
      ],
    ],
    ['60 000 €', [['60 000 €', 60_000, 'EUR']]],
    ['1.234,56 EUR', [['1.234,56 EUR', 1234.56, 'EUR']]],
    ['85’000 CHF', [['85’000 CHF', 85_000, 'CHF']]],
    ['₹1,50,000', [['₹1,50,000', 150_000, 'INR']]],
    ['11.5 million', [['11.5 million', 11_500_000, '']]],
    ['11.5 minutes', [['11.5 minutes', 11.5, 'second']]],
    ['−4.5 %', [['−4.5 %', -4.5, 'percent']]],
    ['EUR -120', [['EUR -120', -120, 'EUR']]],
    [
      '40 pp, 25 bps',
      [
        ['40 pp', 40, 'points'],
        ['25 bps', 25, 'points'],
      ],
    ],
    ['1 hour 30 minutes', [['1 hour 30 minutes', 1.5, 'second']]],
    [
      'between ten and twelve agents',
      [
        ['ten', 10, ''],
        ['twelve', 12, ''],
      ],
    ],
    ['two hundred and ten', [['two hundred and ten', 210, '']]],
    ['two hundred and fifty thousand people', [['two hundred and fifty thousand', 250_000, '']]],
    ['two thousand and three hundred tickets', [['two thousand and three hundred', 2300, '']]],
    ...(
      [
        ['two hundred', 200, 'three hundred', 300],
        ['two hundred', 200, 'three thousand', 3000],
        ['two hundred and ten', 210, 'three hundred', 300],
        ['two hundred and fifty thousand', 250_000, 'three hundred thousand', 300_000],
        ['one thousand', 1000, 'two thousand', 2000],
        ['a million', 1e6, 'two million', 2e6],
      ] as const
    ).map(([low, from, high, to]): [string, [string, number, string][]] => [
      `Between ${low} and ${high} tickets`,
      [
        [low, from, ''],
        [high, to, ''],
      ],
    ]),
    [
      'both two hundred and three hundred',
      [
        ['two hundred', 200, ''],
        ['three hundred', 300, ''],
      ],
    ],
    ['half-a-million users', [['half-a-million', 500_000, '']]],
    ['half an hour', [['half an hour', 0.5, 'second']]],
    ['an hour and a half', [['an hour and a half', 1.5, 'second']]],
    ['2½ hours', [['2½ hours', 2.5, 'second']]],
    ['one in five', [['one in five', 20, 'percent']]],
    ['two thirds of them', [['two thirds', 66.6666667, 'percent']]],
    [
      'three-fold, 3x',
      [
        ['three-fold', 3, 'times'],
        ['3x', 3, 'times'],
      ],
    ],
    ['a 12-month plan', [['12-month', 12, 'month']]],
    ['sixty thousand dollars', [['sixty thousand dollars', 60_000, '$']]],
    ['2,722 agent hours', [['2,722 agent hours', 2722, 'second']]],
    ['3 cents', [['3 cents', 3, 'cent']]],
    ['1.5e6 rows', [['1.5e6', 1_500_000, '']]],
    ['250 MWh', [['250 MWh', 250, 'watt hour']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

test.each([
  'v2.1 and 2.1.0-beta',
  'Q3 2026, H1 2027, FY27',
  'ISO 42001, ISO/IEC 27001:2022, SOC 2, RFC 7231',
  'GPT-4, Llama 3, Python 3.12, Windows 11, H100, P80, C5, T5',
  'the 1st, 2nd, 3rd, 21st century and the 1990s',
  'step 3, phase 2, Figure 4, Article 6(1), Annex III 4(a), § 5, #12',
  '9:30, 14:05, 9 am, 5 p.m.',
  '24/7, 24 hours a day, 360-degree, a nine-to-five job',
  '31 March 2027, 2027-03-31, 31.03.2027, March 2027',
  'one-off, two-way, zero-shot, three-dimensional',
  'the top five and number one',
  'call +49 30 1234567',
  'COVID-19, B2B, IPv4, 2nd',
])('no numbers: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each<[string, number[]]>([
  ['14,200', [14_200]],
  ['14.200', [14.2, 14_200]],
  ['11,5', [11.5]],
  ['1.234.567', [1_234_567]],
  ['12,34,567', [1_234_567]],
  ['.92', [0.92]],
  ['3¾', [3.75]],
])('%s is read as %s', (text, readings) => {
  expect(readDigits(text).readings).toEqual(readings)
})

test.each([
  ['per month', ['month']],
  ['a year', ['year']],
  ['each week and daily', ['week', 'day']],
  ['/day', ['day']],
  ['annually, p.a.', ['year', 'year']],
  ['a year ago', []],
  ['an hour and a half', []],
  ['a quarter of them', []],
  ['per second', ['second']],
])('periods in “%s”', (text, periods) => {
  expect(periodsIn(text).map(({ period }) => period)).toEqual(periods)
})
