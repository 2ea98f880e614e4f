import { describe, expect, test } from 'vitest'
import { correctedComposite } from '#app/hiring/debriefs/arithmetic/corrected.ts'
import { assumedVariances } from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { Strictness } from '#app/hiring/debriefs/arithmetic/severity.ts'
import { rubricOf } from './rubric.ts'

const rubric = rubricOf({ a: 1, b: 1 })
const by = (interviewer: string, competency: string, rating: number | null) => ({
  interviewer,
  competency,
  rating,
})
const known = (effects: Record<string, number>): Map<string, Strictness> =>
  new Map(Object.entries(effects).map(([who, effect]) => [who, { effect, sd: 0.2, guard: null }]))

const tied = {
  first: [by('lenient', 'a', 4), by('mid', 'b', 3)],
  second: [by('strict', 'a', 3), by('mid', 'b', 4)],
}

const correct = (ratings: typeof tied.first, effects: Record<string, number>) =>
  correctedComposite(rubric, ratings, known(effects), assumedVariances)

describe('the corrected composite', () => {
  test('separates two candidates whose raw composites tie', () => {
    const effects = { lenient: 0.5, mid: 0, strict: -0.5 }
    expect(correct(tied.first, effects)).toMatchObject({ score: 3.25, change: -0.25 })
    expect(correct(tied.second, effects)).toMatchObject({ score: 3.75, change: 0.25 })
  })

  test('is the raw one where nobody is corrected, with an interval all the same', () => {
    const found = correct(tied.first, {})
    expect(found).toMatchObject({ score: 3.5, change: 0 })
    expect(found?.low).toBeLessThan(3.5)
    expect(found?.high).toBeGreaterThan(3.5)
    expect(found?.high).toBeLessThanOrEqual(5)
  })

  test('has the variance of its formula', () => {
    const ratings = [by('wei', 'a', 4), by('wei', 'b', 2), by('sofia', 'b', 4)]
    const found = correctedComposite(rubric, ratings, known({ wei: 0, sofia: 0 }), assumedVariances)
    const strictness = 0.75 ** 2 * 0.04 + 0.25 ** 2 * 0.04
    const error = 0.4 * (0.5 ** 2 + 0.25 ** 2 + 0.25 ** 2)
    expect(found?.sd).toBeCloseTo(Math.sqrt(strictness + error), 12)
  })

  test('more raters make it narrower', () => {
    const more = [...tied.first, by('sofia', 'a', 4), by('tomasz', 'b', 3)]
    expect(correct(more, {})?.sd).toBeLessThan(correct(tied.first, {})?.sd ?? 0)
  })

  test('does not exist where nothing was assessed', () => {
    expect(correct([], {})).toBeNull()
    expect(
      correctedComposite(rubric, [by('wei', 'a', null)], known({}), assumedVariances),
    ).toBeNull()
  })
})
