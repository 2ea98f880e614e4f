import { expect, test } from 'vitest'
import { factLine, valueWords, type Fact } from '#app/writing/facts/fact.ts'

const baseline: Fact = {
  id: 'F12',
  label: 'baseline handle time',
  value: 11.5,
  unit: 'min',
  text: 'A contact takes 11.5 minutes today.',
  source: 'C5',
  confidence: 'measured',
  public: false,
}

test.each([
  [11.5, 'min', '11.5 min'],
  [92, '%', '92 %'],
  [60000, 'USD', '$60,000'],
  [60000, 'USD per year', '$60,000 per year'],
  [14200, 'contacts per month', '14,200 contacts per month'],
  [0.55, '', '0.55'],
  ['2027-03-31', 'date', '31 Mar 2027'],
  ['spring 2027', 'date', 'spring 2027'],
  ['2027-03-31', '', '2027-03-31'],
  [86.1804, '%', '86.2 %'],
  [99.95, '%', '99.95 %'],
  [0.125, '%', '0.125 %'],
  [900_000, 'GBP per year', '£900,000 per year'],
  [320, 'thousand GBP', '£320 thousand'],
  [60_000, 'CHF', 'CHF 60,000'],
  [-40_000, 'GBP per year', '-£40,000 per year'],
  [12, '€ per note', '€12 per note'],
  [31, '% of notes', '31 % of notes'],
  [1, 'people', '1 person'],
  [1.5, 'people', '1.5 people'],
  ['Marta Ruiz', 'person', 'Marta Ruiz'],
])('%s %s is written %s', (value, unit, words) => {
  expect(valueWords({ value, unit })).toBe(words)
})

test('a line names the fact, its value and what it rests on', () => {
  expect(factLine(baseline)).toBe('F12: baseline handle time = 11.5 min (C5, measured)')
})

test('a derived fact shows its formula', () => {
  expect(factLine({ ...baseline, formula: 'F1 * F2 / 60', confidence: '' })).toBe(
    'F12: baseline handle time = 11.5 min = F1 * F2 / 60 (C5)',
  )
})
