import { expect, test } from 'vitest'
import { bindingWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import { robustWords, worthWords } from '#app/planning/roadmap/scenarios/model/words.ts'

const names = {
  quarters: ['Q1 2027', 'Q2 2027'],
  titles: {},
  roles: { DE: 'Data engineer' },
  currency: 'GBP',
}

test('what one more is worth comes with its unit', () => {
  const full = { kind: 'capacity', role: 'DE', quarter: 1, price: 241.2, slack: 0 } as const
  expect(bindingWords(full, names)).toBe(
    'Data engineer: full in Q1 2027. One more: about 241 thousand GBP.',
  )
  expect(bindingWords(full, names, false)).toBe('Data engineer: full in Q1 2027.')
  const spent = { kind: 'budget', quarter: null, price: 6, slack: 0 } as const
  expect(bindingWords(spent, names)).toBe(
    'The budget over all is spent. One thousand more: about 6 thousand GBP.',
  )
  const nameOf = (role: string) => ({ MLE: 'ML engineer', DE: 'Data engineer' })[role] ?? role
  expect(worthWords({ MLE: 247.59, DE: 5.41, DS: 0 }, nameOf, 'GBP')).toMatch(
    /^An ML engineer is worth 247\.59 thousand GBP, a data engineer 5\.41 thousand GBP,.* is worth nothing\.$/,
  )
})

test('robust is said without a percentile', () => {
  for (const words of Object.values(robustWords)) expect(words).not.toMatch(/\bP\d/)
})
