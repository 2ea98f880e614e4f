import { describe, expect, test } from 'vitest'
import { goodAd } from '#test/roles/job-ad/example-ads.ts'
import { findingsOf, fixed } from './check.ts'

const missing = (markdown: string, given = {}) =>
  findingsOf('missing-section', markdown, given).map(({ rule }) =>
    rule.replace('missing-section:', ''),
  )

const without = (heading: RegExp): string =>
  goodAd
    .split(/(?=^## )/m)
    .filter((section) => !heading.test(section))
    .join('')

describe('missing sections', () => {
  test('an empty text lacks all six', () => {
    expect(missing('').toSorted()).toEqual([
      'accommodation',
      'day-to-day',
      'location',
      'pay',
      'process',
      'use-cases',
    ])
  })

  test.each([
    ['use-cases', /^## Use cases/],
    ['day-to-day', /^## Your day/],
    ['process', /^## How we hire/],
    ['pay', /^## Pay/],
    ['location', /^## Location/],
    ['accommodation', /^## Accommodation/],
  ])('%s is missed when its section is taken out', (kind, heading) => {
    expect(missing(without(heading))).toEqual([kind])
  })

  test.each([
    ['pay', /^## Pay/, 'The range for this role is $140,000–$170,000 a year.'],
    ['location', /^## Location/, 'Denver, Colorado, United States'],
    ['accommodation', /^## Accommodation/, 'Do you need an accommodation'],
  ])('%s can be added with one click', (kind, heading, text) => {
    const ad = fixed(`missing-section:${kind}`, without(heading))
    expect(ad).toContain(text)
    expect(missing(ad)).toEqual([])
  })

  test('does not invent pay or places that nobody gave', () => {
    const suggestions = findingsOf('missing-section', '', { pay: undefined, places: [] }).filter(
      ({ suggestion }) => suggestion,
    )
    expect(suggestions.map(({ rule }) => rule)).toEqual(['missing-section:accommodation'])
  })

  test('a heading without content is no section', () => {
    expect(missing(goodAd.replace(/(## Location\n)[^#]*/, '$1\n'))).toEqual(['location'])
  })

  test('a process without any time lacks its timeline', () => {
    const ad = goodAd.replace(/(## How we hire\n)[^#]*/, '$1\nA call, then four interviews.\n\n')
    expect(missing(ad)).toEqual(['timeline'])
  })

  test('a sentence in the text does for place and pay', () => {
    const ad = `${without(/^## (?:Location|Pay)/)}\n\nYou work remotely and earn $100,000 to $120,000 a year.`
    expect(missing(ad)).toEqual([])
  })

  test('naming the city is naming the place', () => {
    expect(missing(`${without(/^## Location/)}\n\nCome to Denver.`)).toEqual([])
  })

  test('accommodation needs someone to ask', () => {
    expect(
      missing(
        goodAd.replace(/(## Accommodation\n)[^#]*/, '$1\nWe are an equal opportunity firm.\n'),
      ),
    ).toEqual(['accommodation'])
  })

  test('what is missing points to the end of the text', () => {
    for (const { start, end, excerpt, severity } of findingsOf('missing-section', 'Short.')) {
      expect([start, end, excerpt, severity]).toEqual([6, 6, '', 'warn'])
    }
  })
})
