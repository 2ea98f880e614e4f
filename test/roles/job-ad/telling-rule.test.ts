import { expect, test } from 'vitest'
import { payRules } from '#app/roles/job-ad/pay-rules.ts'
import type { PayRule } from '#app/roles/job-ad/pay-rules.ts'
import { tellingRule } from '#app/roles/job-ad/telling-rule.ts'

const toronto = { country: 'CA', region: 'ON', city: 'Toronto' }
const denver = { country: 'US', region: 'CO' }
const today = '2026-03-02'

test('Ontario asks it, of employers of 25 and more, from 2026 on', () => {
  const rule = tellingRule({ places: [toronto], today })
  expect(rule).toMatchObject({ days: 45, jurisdiction: 'Ontario' })
  expect(tellingRule({ places: [toronto], employerSize: 25, today })).toEqual(rule)
  expect(tellingRule({ places: [toronto], employerSize: 24, today })).toBeNull()
  expect(tellingRule({ places: [toronto], today: '2025-12-31' })).toBeNull()
})

test('one of several places is enough, and a place that may lie there counts', () => {
  expect(tellingRule({ places: [denver], today })).toBeNull()
  expect(tellingRule({ places: [denver, toronto], today })?.days).toBe(45)
  expect(tellingRule({ places: [{ country: 'CA', remote: true }], today })?.days).toBe(45)
  expect(tellingRule({ places: [{ country: 'CA', region: 'BC' }], today })).toBeNull()
})

test('of several rules the strictest counts, whatever the file says', () => {
  const stricter: PayRule = {
    id: 'us-co-telling',
    jurisdiction: 'Colorado',
    law: 'An act of a test',
    area: { countries: ['US'], region: 'CO' },
    minEmployees: 1,
    effectiveFrom: '2026-01-01',
    requires: [{ kind: 'tell-interviewed', days: 30 }],
    source: 'https://law.example/',
    checkedOn: '2026-01-01',
  }
  const rules = [...payRules, stricter]
  expect(tellingRule({ places: [toronto, denver], today }, rules)?.days).toBe(30)
  expect(tellingRule({ places: [toronto], today }, rules)?.days).toBe(45)
})
