import { expect, test } from 'vitest'
import {
  bindingTable,
  bindingWords,
  priceWords,
} from '#app/planning/roadmap/scenarios/model/binding-words.ts'
import { moneyWords } from '#app/planning/money.ts'
import {
  exactFigures,
  robustWords,
  worthWords,
} from '#app/planning/roadmap/scenarios/model/words.ts'

const names = {
  quarters: ['Q1 2027', 'Q2 2027'],
  titles: {},
  roles: { DE: 'Data engineer' },
  currency: 'GBP',
}

test('what one more is worth comes with its unit', () => {
  const full = { kind: 'capacity', role: 'DE', quarter: 1, price: 241.2, slack: 0 } as const
  const spent = { kind: 'budget', quarter: null, price: 6, slack: 0 } as const
  const wait = { kind: 'dependency', useCase: 'B', after: 'A', quarter: 2 } as const
  const limit = { kind: 'limit', limit: 'highRisk', quarter: null, price: 0, slack: 0 } as const
  const told = { ...names, titles: { A: 'First', B: 'Second' } }
  const half = { ...full, quarter: 2, price: 0, slack: 0.5 } as const
  expect(bindingTable([spent, full, half, wait, limit], told)).toEqual({
    rows: [
      { name: 'Data engineer', cells: ['full', '0.5 left'], overall: null },
      { name: 'Budget, over the whole plan', cells: [null, null], overall: 'full' },
      { name: 'Use cases of high risk, over the whole plan', cells: [null, null], overall: 'full' },
    ],
    waits: ['“Second” waits for “First”.'],
  })
  expect(bindingWords(full, names)).toBe('Data engineer: full in Q1 2027.')
  expect(priceWords(full, names)).toBe('Data engineer in Q1 2027: £241,000 for one more.')
  expect(bindingWords(spent, names)).toBe('The budget over all is spent.')
  expect(priceWords(spent, names)).toBe('The budget over all: £6,000 for £1,000 more.')
  const nameOf = (role: string) =>
    ({ MLE: 'ML engineer', DE: 'Data engineer', DS: 'Data scientist' })[role] ?? role
  const worth = { MLE: 247.59, DE: 5.41, DS: 0 }
  expect(worthWords(worth, nameOf, (value) => moneyWords(value, 'GBP'))).toBe(
    'An ML engineer is worth £248,000, a data engineer £5,410, a data scientist nothing.',
  )
  const plan = { value: 1906.2714, greedy: { value: 1565.9914, starts: [] }, valueOfOneMore: worth }
  expect(exactFigures(plan, nameOf, 'GBP')).toBe(
    'In thousand GBP: the plan is worth 1,906.27, the best value per effort first 1,565.99. An ML engineer is worth 247.59, a data engineer 5.41, a data scientist nothing.',
  )
})

test('nothing is called full that is not', () => {
  const half = { kind: 'capacity', role: 'DE', quarter: 1, price: 39.4, slack: 0.5 } as const
  expect(bindingWords(half, names)).toBe(
    'Data engineer: 0.5 left in Q1 2027, too little for what stays out.',
  )
  const rest = { kind: 'budget', quarter: null, price: 6, slack: 12 } as const
  expect(bindingWords(rest, names)).toBe(
    'The budget over all has £12,000 left, too little for what stays out.',
  )
})

test('robust is said without a percentile', () => {
  for (const words of Object.values(robustWords)) expect(words).not.toMatch(/\bP\d/)
})
