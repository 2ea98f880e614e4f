import { describe, expect, test } from 'vitest'
import { adviceFor, adviceWords, worthOfAnswering } from '#app/planning/scoping/standing/voi.ts'
import type { Stake } from '#app/planning/scoping/standing/voi.ts'

const stake: Stake = {
  chances: { 'p-data': 0.5, 'p-model': 0.8, 'p-deploy': 1, 'p-adopt': 1 },
  gain: 500,
  cost: 150,
  loss: 50,
}
const perfect = { factor: 'p-data', sensitivity: 1, specificity: 1 } as const
const money = (amount: number) => `${Math.round(amount)} k`

describe('the worth of an answer', () => {
  test('that is always right is what certainty about its factor is worth', () => {
    const worth = worthOfAnswering(perfect, stake)
    /* Going ahead blindly: .5·.8·550 − 200 = 20. Knowing first: .5·(.8·550 − 200) = 120. */
    expect(worth?.certainty).toBeCloseTo(100, 9)
    expect(worth?.answer).toBeCloseTo(100, 9)
  })

  test('is less the more often it misleads, and nothing for a coin', () => {
    const rough = worthOfAnswering({ ...perfect, sensitivity: 0.9, specificity: 0.7 }, stake)
    expect(rough?.answer).toBeGreaterThan(0)
    expect(rough?.answer).toBeLessThan(100)
    const coin = worthOfAnswering({ ...perfect, sensitivity: 0.5, specificity: 0.5 }, stake)
    expect(coin?.answer).toBeCloseTo(0, 9)
  })

  test('is unknown where the stake makes no sense', () => {
    expect(worthOfAnswering(perfect, { ...stake, gain: Number.NaN })).toBeNull()
    expect(
      worthOfAnswering(perfect, { ...stake, chances: { ...stake.chances, 'p-data': 1.5 } }),
    ).toBeNull()
  })
})

describe('the advice', () => {
  const worth = { answer: 40, certainty: 100 }

  test('is to find out when that costs less than the answer is worth', () => {
    expect(adviceFor(worth, 39)).toBe('probe')
    expect(adviceFor(worth, 40)).toBe('leave')
    expect(adviceWords(worth, 10, money)).toBe(
      'Find out: it costs 10 k, and the answer is worth 40 k.',
    )
    expect(adviceWords(worth, 60, money)).toBe(
      'Leave it: it costs 60 k, and the answer is worth only 40 k.',
    )
  })

  test('says what is missing', () => {
    expect(adviceWords(null, 10, money)).toMatch(/^Estimate value, chances and cost/)
    expect(adviceWords(worth, null, money)).toBe(
      'The answer is worth 40 k. Find out if that costs less.',
    )
    expect(adviceFor({ answer: 0, certainty: 5 }, 0)).toBe('no-difference')
  })
})
