import { describe, expect, test } from 'vitest'
import { formatPay, paySchema, yearly } from '#app/roles/pay.ts'
import { mentionsPay } from '#app/roles/job-ad/pay-mentions.ts'

const range = { min: 120_000, max: 150_000, currency: 'USD', period: 'year' as const }

describe('paySchema', () => {
  test('takes a range and makes the currency a code', () => {
    expect(paySchema.parse({ ...range, currency: ' eur ' })).toEqual({ ...range, currency: 'EUR' })
  })

  test.each([
    ['turned around', { ...range, min: 160_000 }],
    ['of nothing', { ...range, min: 0 }],
    ['without end', { ...range, max: Infinity }],
    ['in no currency', { ...range, currency: 'dollars' }],
    ['per week', { ...range, period: 'week' }],
  ])('refuses a range %s', (_, pay) => {
    expect(paySchema.safeParse(pay).success).toBe(false)
  })
})

describe('formatPay', () => {
  test.each([
    [range, '$120,000–$150,000 a year'],
    [{ ...range, max: 120_000 }, '$120,000 a year'],
    [{ ...range, currency: 'EUR' }, '€120,000–€150,000 a year'],
    [{ min: 41.5, max: 60, currency: 'CAD', period: 'hour' as const }, 'CA$41.50–CA$60.00 an hour'],
    [
      { min: 9000, max: 9500, currency: 'CHF', period: 'month' as const },
      'CHF 9,000–CHF 9,500 a month',
    ],
  ])('%o reads %s', (pay, text) => {
    expect(formatPay(pay).replaceAll('\u00a0', ' ')).toBe(text)
  })

  test('survives a code that is no currency', () => {
    expect(formatPay({ ...range, currency: '??' })).toBe('?? 120000–?? 150000 a year')
  })
})

test('yearly pay counts twelve months and 2,080 hours', () => {
  expect(yearly(range)).toEqual(range)
  expect(yearly({ min: 5000, max: 6000, currency: 'EUR', period: 'month' })).toMatchObject({
    min: 60_000,
    max: 72_000,
  })
  expect(yearly({ min: 50, max: 60, currency: 'USD', period: 'hour' })).toMatchObject({
    min: 104_000,
    max: 124_800,
  })
})

describe('mentionsPay', () => {
  test.each([
    '$120,000–$150,000',
    '$120,000 - $150,000 a year',
    '$120k to $150k',
    '120,000–150,000 USD',
    'USD 120,000 to 150,000',
    '€60.000 – €72.000',
    'between CA$100,000 and CA$140,000',
    '£55 000–65 000',
    'We pay $150,000 a year.',
    '$62.50 per hour',
    'formatPay says $120,000–$150,000 a year',
  ])('hears it in “%s”', (text) => {
    expect(mentionsPay(text)).toBe(true)
  })

  test.each([
    'We raised $12 million.',
    'A competitive salary.',
    'Pay depends on experience.',
    'You own a budget of $50,000.',
    '10 to 15 people',
    'Data from 2019 to 2024',
  ])('does not hear it in “%s”', (text) => {
    expect(mentionsPay(text)).toBe(false)
  })
})
