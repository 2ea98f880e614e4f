import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countryName,
  placeLabel,
  placeSchema,
  placesLabel,
  placesSchema,
  regionsOf,
} from '#app/roles/places.ts'

describe('placeSchema', () => {
  test('makes codes capital and drops nothing', () => {
    expect(
      placeSchema.parse({ country: 'us', region: ' co ', city: ' Denver ', remote: true }),
    ).toEqual({
      country: 'US',
      region: 'CO',
      city: 'Denver',
      remote: true,
    })
    expect(placeSchema.parse({ country: 'DE' })).toEqual({ country: 'DE' })
  })

  test('takes a country by the code that rules of pay and retention know it by, and others as they are', () => {
    const codes = ['uk', 'UK', 'DD', 'GB', 'XQ'].map(
      (country) => placeSchema.parse({ country }).country,
    )
    expect(codes).toEqual(['GB', 'GB', 'DE', 'GB', 'XQ'])
  })

  test.each([
    { country: 'USA' },
    { country: '' },
    { country: 'US', region: 'Colorado' },
    { country: 'US', city: '' },
  ])('refuses %o', (place) => {
    expect(placeSchema.safeParse(place).success).toBe(false)
  })

  test('an opening has at least one place', () => {
    expect(placesSchema.safeParse([]).success).toBe(false)
  })
})

describe('placeLabel', () => {
  test.each([
    [{ country: 'US', region: 'CO', city: 'Denver' }, 'Denver, Colorado, United States'],
    [{ country: 'US', remote: true }, 'Remote, United States'],
    [{ country: 'US', region: 'NY', city: 'New York' }, 'New York, United States'],
    [{ country: 'CA', region: 'ON', remote: true }, 'Remote, Ontario, Canada'],
    [{ country: 'DE', region: 'BE', city: 'Berlin' }, 'Berlin, BE, Germany'],
  ])('%o reads %s', (place, label) => {
    expect(placeLabel(place)).toBe(label)
  })

  test('lists each place once, in one order', () => {
    const place = fc.constantFrom(
      { country: 'DE' },
      { country: 'AT' },
      { country: 'US', region: 'CO' },
    )
    fc.assert(
      fc.property(fc.array(place), (places) => {
        expect(placesLabel(places)).toBe(placesLabel(places.toReversed()))
      }),
    )
    expect(placesLabel([{ country: 'DE' }, { country: 'AT' }, { country: 'DE' }])).toBe(
      'Austria · Germany',
    )
  })
})

test('a code that is no country stands for itself', () => {
  expect(countryName('FR')).toBe('France')
  expect(countryName('')).toBe('')
  expect(countryName('?!')).toBe('?!')
})

test('knows the states and provinces', () => {
  expect(regionsOf('US')).toHaveLength(51)
  expect(regionsOf('CA')).toContainEqual({ code: 'ON', name: 'Ontario' })
  expect(regionsOf('DE')).toEqual([])
})
