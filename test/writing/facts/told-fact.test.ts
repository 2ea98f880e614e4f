import { expect, test } from 'vitest'
import type { Fact } from '#app/writing/facts/fact.ts'
import { formulaWords, knownFrom, toldFact } from '#app/writing/facts/told-fact.ts'

const fact = (id: string, label: string, given: Partial<Fact>): Fact => ({
  id,
  label,
  value: 0,
  unit: '',
  text: '',
  source: 'Estimates',
  confidence: 'estimate',
  public: false,
  ...given,
})

const value = fact('F1', 'Value in a year', { value: 900_000, unit: 'USD per year' })
const used = fact('F2', 'It gets into use', { value: 90, unit: '%' })
const works = fact('F3', 'It works', { value: 80, unit: '%' })
const chance = fact('F4', 'Chance', { value: 72, unit: '%', formula: 'F2 * F3 / 100' })
const worth = fact('F5', 'Worth', { unit: 'USD per year', formula: 'F1 * F4 / 100' })
const facts = [value, used, works, chance, worth]

test.each([
  [chance, '“It gets into use” × “It works”'],
  [worth, '“Value in a year” × “Chance”'],
  [{ ...worth, formula: 'F1 * F4 / 12000' }, '“Value in a year” × “Chance” ÷ 12,000'],
  [{ ...worth, formula: 'F1 + F9' }, '“Value in a year” + “F9”'],
  [{ ...worth, formula: 'F1 - F5' }, '“Value in a year” − “Worth”'],
  [value, ''],
])('a formula is told by the names of what it is reckoned from', (derived, words) => {
  expect(formulaWords(derived, facts)).toBe(words)
})

test('a fact is told by its name, without its number and that of a question', () => {
  const asked = { ...used, source: 'Scope C12', confidence: 'opinion' }
  expect(knownFrom(asked)).toBe('Scope, opinion')
  expect(toldFact(asked, facts)).toBe('It gets into use: 90 % (Scope, opinion)')
  expect(toldFact(chance, facts)).toBe(
    'Chance: 72 % = “It gets into use” × “It works” (Estimates, estimate)',
  )
})

test('a source that is a sentence joins what follows it without its full stop', () => {
  const told = { source: 'Our own dashboard, last week of the quarter.', confidence: 'measured' }
  expect(knownFrom(told)).toBe('Our own dashboard, last week of the quarter, measured')
})
