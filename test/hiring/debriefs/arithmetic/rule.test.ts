import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compositeOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { applyRule } from '#app/hiring/debriefs/arithmetic/rule.ts'
import { ruleSentence } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { ratingsOf, rubricOf } from './rubric.ts'

const four = { a: 1, b: 1, c: 1, d: 1 }

function judge(given: Record<string, (number | null)[]>, knockOuts: Record<string, number> = {}) {
  const composite = compositeOf(rubricOf(four, knockOuts), ratingsOf(given))
  const result = applyRule(composite)
  return { outcome: result.outcome, sentence: ruleSentence(composite, result) }
}

describe('the rule', () => {
  test('says hire from a composite of 3 on', () => {
    expect(judge({ a: [3], b: [3], c: [3], d: [3] })).toEqual({
      outcome: 'hire',
      sentence: 'The composite of 3.00 reaches 3.00, and no knock-out failed.',
    })
    expect(judge({ a: [3], b: [3], c: [3], d: [2, 3] })).toEqual({
      outcome: 'no-hire',
      sentence: 'The composite of 2.87 lies below 3.00.',
    })
  })

  test('thirds that add up to the threshold reach it', () => {
    const thirds = { a: [3, 3, 4], b: [3, 3, 2], c: [2, 3, 3], d: [4, 3, 3] }
    expect(judge(thirds).outcome).toBe('hire')
  })

  test('does not round up to the threshold it lies below', () => {
    const almost = Array.from({ length: 400 }, (_, at) => (at === 0 ? 2 : 3))
    expect(judge({ a: almost, b: [3], c: [3], d: [3] })).toEqual({
      outcome: 'no-hire',
      sentence: 'The composite of 2.99 lies below 3.00.',
    })
  })

  test('a failed knock-out decides, whatever the composite', () => {
    const given = { a: [5], b: [5], c: [5], d: [3, 2] }
    expect(judge(given).outcome).toBe('hire')
    expect(judge(given, { d: 3 })).toEqual({
      outcome: 'no-hire',
      sentence: 'A knock-out decides: D has a mean of 2.50 where at least 3 was declared.',
    })
    expect(judge({ ...given, d: [3, 3] }, { d: 3 }).outcome).toBe('hire')
  })

  test('is undecided where too little was assessed', () => {
    expect(judge({ a: [5], b: [5], c: [null] })).toEqual({
      outcome: 'undecided',
      sentence: 'Only 50 % of the rubric’s weight was assessed; the rule needs 75 %.',
    })
    expect(judge({ a: [5], b: [5], c: [5] }).outcome).toBe('hire')
    expect(judge({})).toEqual({ outcome: 'undecided', sentence: 'Nothing was assessed.' })
  })

  test('is undecided where nobody assessed a knock-out', () => {
    expect(judge({ a: [5], b: [5], c: [5], d: [null] }, { d: 3 })).toEqual({
      outcome: 'undecided',
      sentence: 'Nobody assessed D, which was declared as a knock-out.',
    })
  })

  test('a higher rating never turns hire into no hire', () => {
    const ratings = fc.array(
      fc.record({
        competency: fc.constantFrom('a', 'b', 'c', 'd'),
        rating: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 16 },
    )
    const order = { 'no-hire': 0, undecided: 1, hire: 2 }
    fc.assert(
      fc.property(ratings, fc.nat(), (list, pick) => {
        const rubric = rubricOf(four, { a: 3 })
        const raised = list.map((one, at) =>
          at === pick % list.length ? { ...one, rating: one.rating + 1 } : one,
        )
        const before = applyRule(compositeOf(rubric, list)).outcome
        const after = applyRule(compositeOf(rubric, raised)).outcome
        expect(order[after]).toBeGreaterThanOrEqual(order[before])
      }),
    )
  })
})
