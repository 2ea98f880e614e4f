import { describe, expect, test } from 'vitest'
import { checkJobAd } from '#app/roles/job-ad-checks.ts'
import { facts, goodAd } from './job-ad/example-ads.ts'

describe('checkJobAd', () => {
  test('has nothing to say about a good ad', () => {
    expect(checkJobAd(goodAd, facts)).toEqual([])
  })

  test('takes today as a date or as an ISO date', () => {
    const soon = { ...facts, pay: undefined, places: [{ country: 'CA', region: 'ON' }] }
    const ad = goodAd.replace(/\$.*a year/, 'Good')
    const rulesOn = (today: string | Date) =>
      checkJobAd(ad, { ...soon, today }).map(({ rule }) => rule)
    expect(rulesOn(new Date('2025-12-31T12:00:00Z'))).toEqual(rulesOn('2025-12-31'))
    expect(rulesOn('2025-12-31')).not.toContain('pay-disclosure')
    expect(rulesOn('2026-01-01')).toContain('pay-disclosure')
  })
})
