import { describe, expect, test } from 'vitest'
import { durationText, payText, placesText } from '#app/roles/kit/wording.ts'

test.each([
  [45, '45 minutes'],
  [60, '1 hour'],
  [120, '2 hours'],
  [225, '3 hours 45 minutes'],
])('%i minutes read as %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text)
})

describe('pay', () => {
  test('is a range with its currency and period', () => {
    expect(payText({ min: 60_000, max: 72_000, currency: 'EUR', period: 'year' })).toMatch(
      /^We pay €60,000–€72,000 a year \(EUR\)\./,
    )
  })

  test('keeps cents by the hour', () => {
    expect(payText({ min: 31.5, max: 40, currency: 'USD', period: 'hour' })).toMatch(
      /^We pay \$31\.50–\$40\.00 an hour \(USD\)\./,
    )
  })

  test('says nothing without a range', () => {
    expect(payText(undefined)).toBeUndefined()
  })
})

describe('places', () => {
  test('name the office and where remote work is open', () => {
    const text = placesText([
      { country: 'DE', city: 'Berlin' },
      { country: 'CA', region: 'ON', remote: true },
    ])
    expect(text).toBe(
      'You would work in Berlin, Germany. Remote work is open to people in Ontario, Canada.',
    )
  })

  test('give a country its article where it has one', () => {
    const remote = (country: string) => placesText([{ country, remote: true }])
    expect(remote('GB')).toBe('Remote work is open to people in the United Kingdom.')
    expect(remote('DE')).toBe('Remote work is open to people in Germany.')
    expect(placesText([{ country: 'GB', city: 'London', remote: true }])).toBe(
      'Remote work is open to people in London, United Kingdom.',
    )
  })

  test('name a city that is its own region once', () => {
    expect(placesText([{ country: 'SG', region: 'Singapore', city: 'Singapore' }])).toContain(
      'You would work in Singapore.',
    )
  })

  test('speak of days from home where there is an office only', () => {
    expect(placesText([{ country: 'FR', city: 'Lyon' }])).toContain('Ask us about days from home.')
  })

  test('say nothing without a place', () => {
    expect(placesText([])).toBeUndefined()
    expect(placesText(undefined)).toBeUndefined()
  })
})
