import { expect, test } from 'vitest'
import { differenceWords, moneySign, moneyUnit, moneyWords, sumWords } from '#app/planning/money.ts'

test.each([
  [0, '£0'],
  [0.25, '£250'],
  [5.413, '£5,410'],
  [12.5, '£12,500'],
  [247.59, '£248,000'],
  [1906.2714, '£1,906,000'],
  [-1250.4, '−£1,250,000'],
  [-0.0001, '£0'],
  [12_345, '£12.35 million'],
])('%d thousand reads “%s”', (thousands, words) => {
  expect(moneyWords(thousands, 'GBP')).toBe(words)
})

test('a gain has its sign, and nothing has none', () => {
  expect(differenceWords(247.59, 'EUR')).toBe('+€248,000')
  expect(differenceWords(-8, 'EUR')).toBe('−€8,000')
  expect(differenceWords(0.0001, 'EUR')).toBe('€0')
})

test('a column says its unit once, with the sign of the currency where it has one', () => {
  expect(moneyUnit('GBP')).toBe('£ thousand')
  expect(moneyUnit('CHF')).toBe('CHF thousand')
  expect([moneySign('GBP'), moneySign('CHF')]).toEqual(['£', 'CHF'])
})

test('a sum that is not in thousands has digits below a hundred alone', () => {
  expect(sumWords(3504.4, 'GBP')).toBe('£3,504')
  expect(sumWords(0.354, 'EUR')).toBe('€0.35')
})
