import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compositeOf, meanOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { ratingsOf, rubricOf } from './rubric.ts'

const equal = rubricOf({ a: 1, b: 1 })

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 })
const given = fc.array(fc.record({ competency: fc.constantFrom('a', 'b', 'c', 'other'), rating }), {
  maxLength: 30,
})
const weights = fc.record({
  a: fc.integer({ min: 1, max: 9 }),
  b: fc.integer({ min: 1, max: 9 }),
  c: fc.integer({ min: 1, max: 9 }),
})

describe('the composite', () => {
  test('not assessed is not a zero', () => {
    expect(meanOf([4, null, 2])).toBe(3)
    expect(compositeOf(rubricOf({ a: 1 }), ratingsOf({ a: [4, null, 2] })).score).toBe(3)
  })

  test('weighs means, not ratings', () => {
    const ratings = ratingsOf({ a: [5, 5, 5, 5], b: [2] })
    expect(compositeOf(equal, ratings).score).toBe(3.5)
    expect(compositeOf(rubricOf({ a: 1, b: 3 }), ratings).score).toBe(2.75)
  })

  test('leaves out what nobody assessed, and says how much was', () => {
    const { score, coverage, means } = compositeOf(
      rubricOf({ a: 3, b: 1 }),
      ratingsOf({ a: [null], b: [4, 5] }),
    )
    expect(score).toBe(4.5)
    expect(coverage).toBe(0.25)
    expect(means.map(({ mean, ratings }) => [mean, ratings])).toEqual([
      [null, 0],
      [4.5, 2],
    ])
  })

  test('does not exist where nothing was assessed', () => {
    expect(compositeOf(equal, [])).toMatchObject({ score: null, coverage: 0 })
    expect(compositeOf([], ratingsOf({ a: [4] }))).toMatchObject({ score: null, coverage: 0 })
    expect(meanOf([null])).toBeNull()
  })

  test('lies between the lowest and the highest rating, and coverage between 0 and 1', () => {
    fc.assert(
      fc.property(weights, given, (byKey, ratings) => {
        const { score, coverage } = compositeOf(rubricOf(byKey), ratings)
        const known = ratings.flatMap((one) =>
          one.competency !== 'other' && one.rating !== null ? [one.rating] : [],
        )
        expect(score === null).toBe(known.length === 0)
        expect(coverage > 0).toBe(known.length > 0)
        expect(coverage).toBeLessThanOrEqual(1)
        if (score === null) return
        expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-9)
      }),
    )
  })

  test('is the same whatever the order of the ratings, to the last digit', () => {
    const shuffled = given.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(weights, shuffled, (byKey, [list, turned]) => {
        expect(compositeOf(rubricOf(byKey), turned)).toEqual(compositeOf(rubricOf(byKey), list))
      }),
    )
  })

  test('only the proportions of the weights matter', () => {
    fc.assert(
      fc.property(weights, given, fc.integer({ min: 2, max: 50 }), (byKey, ratings, factor) => {
        const scaled = rubricOf(
          Object.fromEntries(Object.entries(byKey).map(([key, weight]) => [key, weight * factor])),
        )
        const [one, other] = [compositeOf(rubricOf(byKey), ratings), compositeOf(scaled, ratings)]
        if (one.score === null) expect(other.score).toBeNull()
        else expect(other.score).toBeCloseTo(one.score, 9)
        expect(other.coverage).toBeCloseTo(one.coverage, 9)
      }),
    )
  })

  test('"not assessed" changes nothing', () => {
    fc.assert(
      fc.property(weights, given, (byKey, ratings) => {
        const more = [...ratings, { competency: 'a', rating: null }]
        expect(compositeOf(rubricOf(byKey), more)).toEqual(compositeOf(rubricOf(byKey), ratings))
      }),
    )
  })
})
