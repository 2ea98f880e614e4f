import { expect, test } from 'vitest'
import { openingPack } from '#app/hiring/openings/facts/opening-pack.ts'
import type { KnownOpening } from '#app/hiring/openings/facts/opening-pack.ts'

const known: KnownOpening = {
  title: 'Senior ML engineer',
  level: 'L4',
  headcount: 2,
  employmentType: 'full-time',
  places: [{ country: 'AT', city: 'Graz' }],
  pay: { min: 95_000, max: 120_000, currency: 'EUR', period: 'year' },
  useCases: ['Ticket drafts'],
  lastDay: null,
  published: true,
  link: null,
  description: 'You build it.',
}

const publicLabels = (opening: KnownOpening) =>
  openingPack(opening)
    .facts.filter((fact) => fact.public)
    .map(({ label }) => label)

test('what the careers page shows is public once it is published', () => {
  expect(publicLabels(known)).toEqual([
    'Title',
    'Level',
    'Employment',
    'Places',
    'Pay from',
    'Pay up to',
    'Use case to work on',
  ])
  expect(publicLabels({ ...known, published: false })).toEqual([])
})

test('pay is told as a range, as one figure, or not at all', () => {
  const pay = (change: Partial<KnownOpening>) =>
    openingPack({ ...known, ...change })
      .facts.filter(({ label }) => label.startsWith('Pay'))
      .map(({ text }) => text)
  expect(pay({})[0]).toBe('Pay: €95,000 to €120,000 per year.')
  expect(pay({ pay: { min: 60, max: 60, currency: 'EUR', period: 'hour' } })).toEqual([
    'Pay: €60 per hour.',
  ])
  expect(pay({ pay: null })).toEqual([])
})
