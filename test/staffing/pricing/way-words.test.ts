import { expect, test } from 'vitest'
import { choiceWords, wayWords } from '#app/staffing/pricing/way-words.ts'
import { gapWords, gapsOf, isClearGain } from '#app/staffing/gaps/gaps.ts'
import { moneyWords } from '#app/planning/money.ts'

const ways = [
  { kind: 'borrow', gain: 388 },
  { kind: 'hire', gain: 248 },
  { kind: 'nothing', gain: 0 },
] as const

test('the approved way says why: by whoever approved it, or that another one is worth more', () => {
  const approved = { verdict: 'approved', reason: '' } as const
  expect(choiceWords({ ...approved, reason: 'Nobody to lend.' }, ways, 'GBP')).toBe(
    'Nobody to lend.',
  )
  expect(choiceWords(approved, ways, 'GBP')).toBe(
    'no reason was written down; “Borrow from another team” would be worth £140,000 more.',
  )
  expect(choiceWords(approved, ways.slice(1), 'GBP')).toBe('no other way is worth more.')
  expect(choiceWords({ verdict: 'declined', reason: 'No.' }, ways, 'GBP')).toBeNull()
  expect(choiceWords(null, ways, 'GBP')).toBeNull()
})

test('money has its currency in every sentence', () => {
  expect(wayWords('borrow', 388, 90, 'GBP')).toBe(
    'Makes the plan worth £388,000 more, its cost of £90,000 taken off.',
  )
  expect(wayWords('train', -8, 0, 'GBP')).toBe('Makes the plan worth £8,000 less.')
  expect(wayWords('re-scope', 0.2, 0, 'GBP')).toBe('Changes nothing in what the plan is worth.')
})

test('a gain of less than what hiring costs is called little, not a loss', () => {
  const hiring = {
    lead: 1,
    ramp: [0.5, 1],
    cost: { MLE: 30, DE: 22 },
    salaryPerQuarter: { MLE: 45, DE: 38 },
    maxPerRole: 1,
  }
  const plan = { hires: [], valueOfOneMore: { MLE: 247.59, DE: 5.41 } }
  const [engineer, data] = gapsOf(plan, { hiring })
  const money = (value: number) => moneyWords(value, 'GBP')
  expect(isClearGain(engineer!)).toBe(true)
  expect(gapWords(engineer!, money)).toBe(
    'One more, alone, is worth £248,000 to the plan, pay and cost of hiring taken off.',
  )
  expect(isClearGain(data!)).toBe(false)
  expect(gapWords(data!, money)).toBe(
    'One more, alone, is worth £5,410 to the plan, pay and cost of hiring taken off. That is little beside the £22,000 that hiring costs: guesses that are slightly off would use it up.',
  )
  expect(isClearGain({ ...data!, people: 1 })).toBe(true)
})
