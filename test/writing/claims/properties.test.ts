import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import { valueOfWords } from '#app/writing/claims/reading/numbers/number-words.ts'
import { factsOf } from './corpus/desk.ts'

const today = new Date('2026-11-21T09:00:00Z')

type Case = { label: string; unit: string; ways: ((value: number) => string)[] }

const grouped = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 3 })
const spaced = (value: number) => grouped(value).replaceAll(',', '\u00a0')
const swiss = (value: number) => grouped(value).replaceAll(',', '’')
const thousands = (value: number) => String(value / 1000)

const cases: Case[] = [
  {
    label: 'Handle time',
    unit: 'min',
    ways: [
      (value) => `${value} min`,
      (value) => `${grouped(value)} minutes`,
      (value) => `**${value}** minutes`,
      (value) => `${value}-minute`,
      (value) => `${value * 60} seconds`,
    ],
  },
  {
    label: 'Budget',
    unit: 'USD',
    ways: [
      (value) => `$${grouped(value)}`,
      (value) => `USD ${grouped(value)}`,
      (value) => `${spaced(value)} US dollars`,
      (value) => `$${thousands(value)}k`,
      (value) => `${swiss(value)} USD`,
      (value) => `US$${value}`,
    ],
  },
  {
    label: 'Tickets',
    unit: 'tickets per month',
    ways: [
      (value) => `${grouped(value)} tickets per month`,
      (value) => `${thousands(value)}k tickets a month`,
      (value) => `${spaced(value)} monthly tickets`,
      (value) => `${value} tickets each month`,
    ],
  },
  {
    label: 'Acceptance',
    unit: '%',
    ways: [
      (value) => `${value}%`,
      (value) => `${value} %`,
      (value) => `${value} percent`,
      (value) => `${value} per cent`,
    ],
  },
]

const anyCase = fc.constantFrom(...cases)
const wholeValue = fc.integer({ min: 13, max: 999_999 }).filter((value) => value % 10 !== 0)

const verdictOf = ({ label, unit }: Case, value: number, told: string) => {
  const facts = factsOf([['F1', label, value, unit, '']])
  const claims = checkClaims(`The ${label.toLowerCase()} is now ${told}.`, facts, today)
  return claims.map(({ verdict }) => verdict)
}

test('a value told in any supported way rests on its fact', () => {
  fc.assert(
    fc.property(anyCase, wholeValue, fc.nat(), (known, value, pick) => {
      const way = known.ways[pick % known.ways.length]
      expect(verdictOf(known, value, way?.(value) ?? '')).toEqual(['source'])
    }),
    { numRuns: 300 },
  )
})

const perturbations: ((value: number) => number)[] = [
  (value) => value * 10,
  (value) => value / 10,
  (value) => value * 2 + 1,
  (value) => Math.round(value * 1.3) + 3,
  (value) => (value % 10 === 9 ? value - 1 : value + 1),
  (value) => value * 1000,
]

test('a value that is changed is not supported', () => {
  fc.assert(
    fc.property(anyCase, wholeValue, fc.nat(), fc.nat(), (known, value, pick, other) => {
      const way = known.ways[pick % known.ways.length]
      const changed = perturbations[other % perturbations.length]?.(value) ?? 0
      expect(verdictOf(known, value, way?.(changed) ?? '')).toEqual(['unsupported'])
    }),
    { numRuns: 300 },
  )
})

test('another unit, currency or period is not supported', () => {
  fc.assert(
    fc.property(wholeValue, fc.nat(), (value, pick) => {
      const wrong = [
        [0, `${value} hours`],
        [0, `${value} seconds`],
        [0, `${value} minutes per year`],
        [1, `€${value}`],
        [1, `$${value} per year`],
        [2, `${value} tickets per week`],
        [2, `${value} minutes`],
        [3, `${value} percentage points`],
      ] as const
      const [index, told] = wrong[pick % wrong.length] ?? [0, '']
      const known = cases[index]
      if (known) expect(verdictOf(known, value, told)).toEqual(['unsupported'])
    }),
    { numRuns: 200 },
  )
})

test('positions are those of the text, and whatever the text, there is an answer', () => {
  const facts = factsOf([['F1', 'Handle time', 11.5, 'min', '']])
  const piece = fc.constantFrom(
    '11.5 min ',
    '“',
    '"',
    '|',
    '\n',
    '**',
    '# ',
    '- ',
    '3–5 ',
    '%',
    '$',
    '2027-03-31 ',
    'Maria Lopez ',
    '½',
    '\u0000',
    '‮',
    'é ',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join('')
        for (const { start, end, text: told } of checkClaims(text, facts, today)) {
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(told)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('number words are read as people say them', () => {
  const said: [string, number][] = [
    ['zero', 0],
    ['twelve', 12],
    ['twenty-five', 25],
    ['a hundred', 100],
    ['two hundred and fifty', 250],
    ['nine thousand', 9000],
    ['two and a half million', 2_500_000],
    ['half a million', 500_000],
    ['ninety-six thousand', 96_000],
    ['a dozen', 12],
    ['three hundred thousand', 300_000],
    ['one million two hundred thousand', 1_200_000],
  ]
  for (const [words, value] of said) expect(valueOfWords(words), words).toBe(value)
})
