import { describe, expect, test } from 'vitest'
import { checkJobAd } from '#app/roles/job-ad-checks.ts'
import { applySuggestion } from '#app/roles/job-ad/finding.ts'
import { facts, goodAd } from '#test/roles/job-ad/example-ads.ts'
import { findingsOf, fixed } from './check.ts'

const unpaid = goodAd.replace(/\$140.*a year/, 'Good pay')
const denver = { pay: undefined, places: [{ country: 'US', region: 'CO', city: 'Denver' }] }
const toronto = {
  pay: { min: 90_000, max: 120_000, currency: 'CAD', period: 'year' as const },
  places: [{ country: 'CA', region: 'ON', city: 'Toronto' }],
}

describe('pay disclosure', () => {
  test('a missing range blocks and names the rule', () => {
    const [finding, ...more] = findingsOf('pay-disclosure', unpaid, denver)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'block', start: unpaid.length, excerpt: '' })
    expect(finding?.reason).toContain('Colorado (Equal Pay for Equal Work Act')
    expect(finding?.reason).toContain('Denver, Colorado, United States')
    expect(finding?.source).toContain('https://')
  })

  test('pay in the opening or in the text settles it', () => {
    expect(findingsOf('pay-disclosure', unpaid, { ...denver, pay: facts.pay })).toEqual([])
    expect(findingsOf('pay-disclosure', goodAd, denver)).toEqual([])
  })

  test('a remote job lists the rules of every place in one remark', () => {
    const remote = { ...denver, places: [{ country: 'US', remote: true }] }
    const [finding, ...more] = findingsOf('pay-disclosure', unpaid, remote)
    expect(more).toEqual([])
    for (const name of ['California', 'Colorado', 'New York City', 'Washington'])
      expect(finding?.reason).toContain(name)
  })

  test('says so when the employer size is unknown', () => {
    expect(
      findingsOf('pay-disclosure', unpaid, { ...denver, employerSize: undefined })[0]?.reason,
    ).toContain('the employer size is not given')
  })

  test('a range wider than Ontario allows blocks although pay is given', () => {
    const wide = { ...toronto, pay: { ...toronto.pay, max: 150_000 } }
    expect(findingsOf('pay-disclosure', goodAd, wide)).toMatchObject([{ severity: 'block' }])
    expect(findingsOf('pay-disclosure', goodAd, toronto)).toEqual([])
  })
})

describe('AI and vacancy disclosure', () => {
  test('Ontario asks for both, and one click each settles them', () => {
    let ad = goodAd
    for (const rule of ['ai-disclosure', 'vacancy-disclosure']) {
      expect(findingsOf(rule, ad, toronto)).toMatchObject([{ severity: 'warn' }])
      ad = fixed(rule, ad, toronto)
      expect(findingsOf(rule, ad, toronto)).toEqual([])
    }
    expect(checkJobAd(ad, { ...facts, ...toronto })).toEqual([])
  })

  test.each([
    'We use AI to screen applications; people decide.',
    'No artificial intelligence is used to assess applicants.',
    'Our hiring process uses automated screening.',
    'No program scores or ranks you.',
  ])('“%s” says how AI is used', (text) => {
    expect(findingsOf('ai-disclosure', `${goodAd}\n\n${text}`, toronto)).toEqual([])
  })

  test('being an AI team says nothing about hiring', () => {
    expect(findingsOf('ai-disclosure', `${goodAd}\n\nWe are an AI team.`, toronto)).toHaveLength(1)
  })

  test('nobody is asked elsewhere', () => {
    expect(findingsOf('ai-disclosure', goodAd)).toEqual([])
    expect(findingsOf('vacancy-disclosure', goodAd)).toEqual([])
  })

  test('the suggestion asks to be true', () => {
    const [finding] = findingsOf('ai-disclosure', goodAd, toronto)
    expect(finding?.reason).toContain('only if it is true')
    expect(finding && applySuggestion(goodAd, finding)).toContain(
      'We do not use artificial intelligence',
    )
  })
})
