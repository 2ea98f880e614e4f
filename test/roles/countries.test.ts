import { describe, expect, test } from 'vitest'
import { countryChoices, countryCodes, countryOf, countryWords } from '#app/roles/countries.ts'
import { officialCode, placeSchema } from '#app/roles/places.ts'

describe('countries to choose from', () => {
  test('stand by name, once each, with names that lead to a code that a place takes', () => {
    expect(countryChoices).toEqual(countryChoices.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(new Set(countryChoices).size).toBe(countryChoices.length)
    expect(countryChoices).toContain('Côte d’Ivoire')
    for (const name of countryChoices) {
      const country = countryOf(name)
      expect(placeSchema.safeParse({ country }).success).toBe(true)
      expect(countryWords(country ?? '')).toBe(name)
    }
  })

  test('leave out groups and codes that are not official', () => {
    for (const name of ['European Union', 'United Nations', 'World'])
      expect(countryChoices).not.toContain(name)
    expect(countryCodes).toContain('UK')
    expect(officialCode('UK')).toBe('GB')
  })
})

describe('what people type', () => {
  test.each([
    ['Germany', 'DE'],
    [' united kingdom ', 'GB'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Czech Republic', 'CZ'],
    ['Hong Kong', 'HK'],
    ['The Netherlands', 'NL'],
    ['the united states', 'US'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Bosnia & Herzegovina', 'BA'],
    ['UAE', 'AE'],
    ['U.A.E.', 'AE'],
    ['U.S.', 'US'],
    ['U.K.', 'GB'],
    ['England', 'GB'],
    ['Sao Tome and Principe', 'ST'],
    ['South  Korea', 'KR'],
    ['The', undefined],
    ['EU', undefined],
    ['ZZ', undefined],
    ['Berlin', undefined],
    ['', undefined],
  ])('“%s” is %s', (typed, code) => {
    expect(countryOf(typed)).toBe(code)
  })

  test('is what is read again, and a code that is no country’s stands for itself', () => {
    expect(countryWords('DE')).toBe('Germany')
    expect(countryWords('UK')).toBe('United Kingdom')
    expect(countryWords('ZZ')).toBe('ZZ')
  })
})
