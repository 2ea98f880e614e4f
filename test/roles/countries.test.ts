import { describe, expect, test } from 'vitest'
import { countryChoices, countryCodes, officialCode } from '#app/roles/countries.ts'
import { placeSchema } from '#app/roles/places.ts'

describe('countries to choose from', () => {
  const choices = countryChoices([])

  test('stand by name, once each, with codes that a place takes', () => {
    const labels = choices.map(({ label }) => label)
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(new Set(labels).size).toBe(labels.length)
    expect(choices).toContainEqual({ value: 'GB', label: 'United Kingdom' })
    expect(choices).toContainEqual({ value: 'CI', label: 'Côte d’Ivoire' })
    for (const { value } of choices)
      expect(placeSchema.safeParse({ country: value }).success).toBe(true)
  })

  test('leave out groups and codes that are not official', () => {
    const codes = choices.map(({ value }) => value)
    for (const code of ['EU', 'UN', 'UK', 'DD', 'SU']) expect(codes).not.toContain(code)
    expect(countryCodes).toContain('UK')
    expect(officialCode('UK')).toBe('GB')
  })

  test('keep a code that is in use, once, whatever it is', () => {
    expect(countryChoices(['GB', 'ZZ', 'ZZ']).slice(choices.length)).toMatchObject([
      { value: 'ZZ' },
    ])
  })
})
