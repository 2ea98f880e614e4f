import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Disclosure,
  type PayRuleVerdict,
  judgePayRules,
  payRules,
  payRulesSchema,
  payRulesSummary,
} from '#app/roles/job-ad/pay-rules.ts'
import file from '#templates/rules/pay-disclosure.json' with { type: 'json' }

const today = '2026-07-01'
const usd = (min: number, max: number) => ({ min, max, currency: 'USD', period: 'year' as const })
const cad = (min: number, max: number) => ({ ...usd(min, max), currency: 'CAD' })
const ontario = [{ country: 'CA', region: 'ON', city: 'Toronto' }]

const verdictOn = (id: string, facts: Disclosure, requirement = 'pay-range'): PayRuleVerdict => {
  const found = judgePayRules(facts).find(
    (verdict) => verdict.rule.id === id && verdict.requirement === requirement,
  )
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

const blocking = (facts: Disclosure): string[] =>
  judgePayRules(facts)
    .filter(({ severity }) => severity === 'block')
    .map(({ rule }) => rule.id)

describe('the rules file', () => {
  test('fits its schema, with one id each', () => {
    expect(payRulesSchema.parse(file).rules).toHaveLength(15)
    expect(new Set(payRules.map(({ id }) => id)).size).toBe(15)
  })

  test('names its law and where to read it', () => {
    for (const rule of payRules) {
      expect(rule.law.length).toBeGreaterThan(5)
      expect(rule.source).toMatch(/^https:\/\//)
    }
  })
})

describe('thresholds and dates', () => {
  test.each([
    ['us-co', { country: 'US', region: 'CO' }, 1, '2021-01-01'],
    ['us-ca', { country: 'US', region: 'CA' }, 15, '2023-01-01'],
    ['us-wa', { country: 'US', region: 'WA' }, 15, '2023-01-01'],
    ['us-ny', { country: 'US', region: 'NY' }, 4, '2023-09-17'],
    ['us-ny-nyc', { country: 'US', region: 'NY', city: 'New York' }, 4, '2022-11-01'],
    ['us-dc', { country: 'US', region: 'DC' }, 1, '2024-06-30'],
    ['us-hi', { country: 'US', region: 'HI' }, 50, '2024-01-01'],
    ['us-md', { country: 'US', region: 'MD' }, 1, '2024-10-01'],
    ['us-il', { country: 'US', region: 'IL' }, 15, '2025-01-01'],
    ['us-mn', { country: 'US', region: 'MN' }, 30, '2025-01-01'],
    ['us-nj', { country: 'US', region: 'NJ' }, 10, '2025-06-01'],
    ['us-vt', { country: 'US', region: 'VT' }, 5, '2025-07-01'],
    ['us-ma', { country: 'US', region: 'MA' }, 25, '2025-10-29'],
    ['ca-on', { country: 'CA', region: 'ON' }, 25, '2026-01-01'],
  ])('%s holds from its size and its day on', (id, place, size, day) => {
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    const places = [place]
    expect(verdictOn(id, { places, employerSize: size, today: day }).severity).toBe('block')
    expect(verdictOn(id, { places, employerSize: size, today: before }).status).toBe('not-yet')
    expect(verdictOn(id, { places, today: day }).severity).toBe('block')
    if (size > 1)
      expect(verdictOn(id, { places, employerSize: size - 1, today: day }).status).toBe('too-small')
  })

  test('the European directive asks for the range before the interview and does not block', () => {
    const facts = { places: [{ country: 'DE', city: 'Berlin' }], employerSize: 20 }
    expect(verdictOn('eu', { ...facts, today: '2026-06-06' }).status).toBe('not-yet')
    expect(verdictOn('eu', { ...facts, today: '2026-06-07' })).toMatchObject({
      status: 'unmet',
      severity: 'warn',
    })
    expect(verdictOn('eu', { ...facts, places: [{ country: 'GB' }], today }).status).toBe(
      'elsewhere',
    )
  })
})

describe('places', () => {
  test('a place elsewhere asks for nothing', () => {
    expect(blocking({ places: [{ country: 'US', region: 'TX' }], today })).toEqual([])
    expect(blocking({ places: [], today })).toEqual([])
  })

  test('the city rule is for the city alone', () => {
    expect(blocking({ places: [{ country: 'US', region: 'NY', city: 'Buffalo' }], today })).toEqual(
      ['us-ny'],
    )
    expect(
      blocking({ places: [{ country: 'US', region: 'NY', city: 'brooklyn' }], today }),
    ).toEqual(['us-ny', 'us-ny-nyc'])
  })

  test('California is not Canada', () => {
    expect(blocking({ places: [{ country: 'US', region: 'CA' }], today })).toEqual(['us-ca'])
    expect(blocking({ places: [{ country: 'CA', region: 'QC' }], today })).toEqual([])
  })

  test('remote within a country is every place in it', () => {
    const everywhere = blocking({ places: [{ country: 'US', remote: true }], today })
    expect(everywhere).toHaveLength(13)
  })

  test('several places are the union of their rules, whatever their order', () => {
    const places = [
      { country: 'US', region: 'CO' },
      { country: 'US', region: 'TX' },
      { country: 'US', region: 'WA', remote: true },
    ]
    expect(blocking({ places, today })).toEqual(['us-co', 'us-wa'])
    expect(blocking({ places: places.toReversed(), today })).toEqual(['us-co', 'us-wa'])
  })

  test('names the places that bring a rule into play', () => {
    const places = [{ country: 'US', region: 'CO', city: 'Denver' }, { country: 'DE' }]
    expect(verdictOn('us-co', { places, today }).places).toEqual([
      'Denver, Colorado, United States',
    ])
  })
})

describe('what settles a rule', () => {
  const places = [{ country: 'US', region: 'CO' }]

  test('pay in the opening or in the text', () => {
    expect(verdictOn('us-co', { places, today, pay: usd(100_000, 120_000) }).status).toBe('met')
    expect(verdictOn('us-co', { places, today, payInText: true }).status).toBe('met')
    expect(verdictOn('us-co', { places, today, pay: null }).status).toBe('unmet')
  })

  test.each([
    ['a spread of exactly 50,000', cad(100_000, 150_000), 'met'],
    ['a spread of one more', cad(100_000, 150_001), 'unmet'],
    ['an hourly spread over a year', { ...cad(30, 60), period: 'hour' as const }, 'unmet'],
    ['a monthly range', { ...cad(8000, 12_000), period: 'month' as const }, 'met'],
    ['exactly 200,000', cad(160_000, 200_000), 'met'],
    ['above 200,000, however wide', cad(120_000, 200_001), 'exempt'],
    ['another currency', usd(100_000, 120_000), 'unclear'],
  ])('Ontario: %s', (_, pay, status) => {
    expect(verdictOn('ca-on', { places: ontario, today, pay }).status).toBe(status)
  })

  test('Ontario: a wide range is named and blocks', () => {
    const verdict = verdictOn('ca-on', { places: ontario, today, pay: cad(90_000, 160_000) })
    expect(verdict.severity).toBe('block')
    expect(verdict.reason).toMatch(/^Ontario: the range CA\$90,000–CA\$160,000 a year is wider/)
  })

  test('Ontario: pay in the text alone cannot be checked against the limits', () => {
    expect(verdictOn('ca-on', { places: ontario, today, payInText: true })).toMatchObject({
      status: 'unclear',
      severity: 'warn',
    })
  })

  test('Ontario: AI use and vacancy are said, and people told within 45 days', () => {
    const facts = { places: ontario, today }
    expect(verdictOn('ca-on', facts, 'ai-use')).toMatchObject({ status: 'unmet', severity: 'warn' })
    expect(verdictOn('ca-on', { ...facts, saysAiUse: true }, 'ai-use').status).toBe('met')
    expect(verdictOn('ca-on', facts, 'vacancy').status).toBe('unmet')
    expect(verdictOn('ca-on', { ...facts, saysVacancy: true }, 'vacancy').status).toBe('met')
    expect(verdictOn('ca-on', facts, 'tell-interviewed')).toMatchObject({
      status: 'duty',
      severity: null,
      demand: 'everyone interviewed is told the outcome within 45 days',
    })
  })
})

describe('payRulesSummary', () => {
  test('names what holds the posting back', () => {
    const places = [{ country: 'US', region: 'NY', city: 'New York' }]
    expect(payRulesSummary(judgePayRules({ places, today }))).toBe(
      'Held back by the rule of New York State, New York City.',
    )
  })

  test('never calls a posting lawful', () => {
    const summary = payRulesSummary(judgePayRules({ places: [], today }))
    expect(summary).toMatch(/^No rule held this back\./)
    expect(JSON.stringify([summary, file])).not.toMatch(/lawful|legally|compliant/i)
  })
})

test('more places never ask for less, and pay in dollars settles every American rule', () => {
  const place = fc.record(
    {
      country: fc.constant('US'),
      region: fc.constantFrom('CO', 'NY', 'TX', 'MD', 'HI'),
      remote: fc.boolean(),
    },
    { requiredKeys: ['country'] },
  )
  fc.assert(
    fc.property(
      fc.array(place),
      place,
      fc.integer({ min: 1, max: 99 }),
      (places, extra, employerSize) => {
        const few = blocking({ places, employerSize, today })
        const more = blocking({ places: [...places, extra], employerSize, today })
        expect(more).toEqual(expect.arrayContaining(few))
        expect(blocking({ places, employerSize, today, pay: usd(1, 2) })).toEqual([])
      },
    ),
  )
})
