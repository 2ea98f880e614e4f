import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalText,
  cardSchema,
  cardText,
  contentOf,
  lacking,
  sameContent,
  valuesOf,
} from '#app/hiring/scorecards/scorecard.ts'
import type { CardContent } from '#app/hiring/scorecards/scorecard.ts'

const evidence = 'Named unit, power and guardrails unprompted.'
const complete: CardContent = {
  recommendation: 'yes',
  summary: '',
  ratings: [
    { competency: 'statistics', rating: 4, notAssessed: false, evidence },
    { competency: 'programming', rating: null, notAssessed: true, evidence: '' },
  ],
}
const withRating = (change: Partial<CardContent['ratings'][number]>): CardContent => ({
  ...complete,
  ratings: [{ ...complete.ratings[0]!, ...change }],
})

describe('completeness', () => {
  test('a card with every competency judged, evidence and a recommendation lacks nothing', () => {
    expect(lacking(complete)).toEqual({})
  })

  test('names the field of what is missing', () => {
    expect(Object.keys(lacking(withRating({ rating: null })))).toEqual(['rating-statistics'])
    expect(Object.keys(lacking({ ...complete, recommendation: null }))).toEqual(['recommendation'])
  })

  test.each([
    ['', false],
    ['nineteen characters', false],
    [`   ${'x'.repeat(19)}      `, false],
    ['exactly twenty chars', true],
    ['👩‍💻'.repeat(4), false],
  ])('evidence %j suffices: %s', (text, ok) => {
    expect('evidence-statistics' in lacking(withRating({ evidence: text }))).toBe(!ok)
  })

  test('not assessed needs no evidence', () => {
    const skipped = withRating({ rating: null, notAssessed: true, evidence: '' })
    expect(lacking(skipped)).toEqual({})
  })

  test('a card without competencies says in its summary what was heard', () => {
    const call: CardContent = { recommendation: 'yes', summary: 'short', ratings: [] }
    expect(Object.keys(lacking(call))).toEqual(['summary'])
    expect(lacking({ ...call, summary: 'Knows what the work is and wants it.' })).toEqual({})
  })

  test('speaks of competencies by their name', () => {
    const missing = lacking(withRating({ rating: null }), new Map([['statistics', 'Statistics']]))
    expect(missing['rating-statistics']?.[0]).toContain('Rate Statistics')
  })
})

const cards: fc.Arbitrary<CardContent> = fc.record({
  recommendation: fc.constantFrom('strong-no', 'no', 'yes', 'strong-yes', null),
  summary: fc.string(),
  ratings: fc.uniqueArray(
    fc
      .record({
        competency: fc.constantFrom('statistics', 'programming', 'pipelines', 'communication'),
        chosen: fc.constantFrom(1, 2, 3, 4, 5, 'none' as const, null),
        evidence: fc.string(),
      })
      .map(({ competency, chosen, evidence: said }) => ({
        competency,
        rating: chosen === 'none' ? null : chosen,
        notAssessed: chosen === 'none',
        evidence: said,
      })),
    { selector: ({ competency }) => competency },
  ),
})

describe('form and text', () => {
  test('a card survives its form', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const keys = card.ratings.map(({ competency }) => competency)
        const read = cardSchema(keys).parse(valuesOf(card))
        expect(contentOf(read, keys)).toEqual(card)
      }),
    )
  })

  test('a form with a rating out of range is refused', () => {
    expect(cardSchema(['statistics']).safeParse({ 'rating-statistics': '6' }).success).toBe(false)
    expect(cardSchema([]).safeParse({ recommendation: 'maybe' }).success).toBe(false)
  })

  test('the canonical text does not depend on the order of the ratings', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const turned = { ...card, ratings: card.ratings.toReversed() }
        expect(sameContent(card, turned)).toBe(true)
      }),
    )
  })

  test('the canonical text tells any two different cards apart', () => {
    fc.assert(
      fc.property(cards, cards, (a, b) => {
        const sorted = ({ ratings, ...rest }: CardContent) => ({
          ...rest,
          summary: rest.summary.normalize('NFC'),
          ratings: ratings
            .map((rating) => ({ ...rating, evidence: rating.evidence.normalize('NFC') }))
            .toSorted((x, y) => (x.competency < y.competency ? -1 : 1)),
        })
        expect(sameContent(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
      }),
    )
  })

  test('belongs to one card and one rubric', () => {
    const texts = [
      canonicalText({ id: 'a', rubricId: 'r' }, complete),
      canonicalText({ id: 'b', rubricId: 'r' }, complete),
      canonicalText({ id: 'a', rubricId: 's' }, complete),
    ]
    expect(new Set(texts).size).toBe(3)
  })

  test('reads as people write it', () => {
    expect(cardText(complete, new Map([['statistics', 'Statistics']]))).toBe(
      `Statistics: 4\n${evidence}\n\nprogramming: not assessed\n\nRecommendation: Yes`,
    )
  })
})
