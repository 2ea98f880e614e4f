import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryRating } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import {
  assumedVariances,
  linkedWith,
  severityModel,
  strictnessFor,
} from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { SeverityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const rated = (candidacy: string, interviewer: string, ...ratings: number[]): HistoryRating[] =>
  ratings.map((rating, at) => ({ candidacy, interviewer, competency: `k${at}`, rating }))

const assumed: SeverityModel = { variances: assumedVariances, source: 'assumed' }
const halves: SeverityModel = {
  variances: { candidate: 0.5, interviewer: 0.5, error: 0.5 },
  source: 'assumed',
}

/** Ten earlier candidates whom both saw; one of the two is `gap` points stricter. */
const twoOnTen = (gap: number): HistoryRating[] =>
  Array.from({ length: 10 }, (_, at) => [
    ...rated(`c${at}`, 'lenient', 3 + (at % 2)),
    ...rated(`c${at}`, 'strict', 3 + (at % 2) - gap),
  ]).flat()

describe('strictness', () => {
  test('moves nobody in the worked example, where everybody has two ratings', () => {
    const example = vectors.severity.ratings.flatMap(([candidacy, interviewer, rating]) =>
      rated(String(candidacy), String(interviewer), Number(rating)),
    )
    const withGuards = strictnessFor(example, 'C1', halves)
    expect([...withGuards.values()].map(({ effect, guard }) => [effect, guard])).toEqual([
      [0, 'few-ratings'],
      [0, 'few-ratings'],
    ])
  })

  test('a strict and a lenient interviewer are told apart', () => {
    const history = [...twoOnTen(1), ...rated('here', 'lenient', 4), ...rated('here', 'strict', 3)]
    const found = strictnessFor(history, 'here', assumed)
    expect(found.get('lenient')?.effect).toBeGreaterThan(0.3)
    expect(found.get('strict')?.effect).toBeLessThan(-0.3)
    expect(found.get('strict')?.guard).toBeNull()
  })

  test('somebody with fewer than five ratings about others is not corrected', () => {
    const earlier = twoOnTen(2).filter(
      ({ candidacy, interviewer }) => interviewer === 'lenient' || candidacy < 'c4',
    )
    const here = [...rated('here', 'lenient', 4), ...rated('here', 'strict', 1, 1, 1, 1, 1)]
    const four = strictnessFor([...earlier, ...here], 'here', assumed)
    expect(four.get('strict')).toMatchObject({ effect: 0, guard: 'few-ratings' })
    const five = strictnessFor([...earlier, ...here, ...rated('c4', 'strict', 1)], 'here', assumed)
    expect(five.get('strict')?.effect).toBeLessThan(0)
  })

  test('nobody is corrected by more than a point', () => {
    const wide = { ...assumed, variances: { candidate: 0.1, interviewer: 9, error: 0.1 } }
    const history = [...twoOnTen(3), ...rated('here', 'lenient', 5), ...rated('here', 'strict', 1)]
    const found = strictnessFor(history, 'here', wide)
    expect(found.get('lenient')).toMatchObject({ effect: 1, guard: 'capped' })
    expect(found.get('strict')).toMatchObject({ effect: -1, guard: 'capped' })
  })

  test('ratings that no shared person links change nothing', () => {
    const linked = [...twoOnTen(1), ...rated('here', 'lenient', 4), ...rated('here', 'strict', 3)]
    const apart = Array.from({ length: 9 }, (_, at) => rated(`far${at}`, 'stranger', 1)).flat()
    const found = strictnessFor([...apart, ...linked], 'here', assumed)
    expect(found).toEqual(strictnessFor(linked, 'here', assumed))
    expect(linkedWith([...apart, ...linked], 'here')).toHaveLength(linked.length)
    expect(linkedWith(apart, 'here')).toEqual([])
  })

  test('one candidate alone moves nobody', () => {
    const only = [...rated('here', 'wei', 5, 5, 5), ...rated('here', 'sofia', 1, 1, 1)]
    const found = strictnessFor(only, 'here', severityModel(only))
    expect([...found.values()].map(({ effect }) => effect)).toEqual([0, 0])
  })

  test('ratings that do not vary move nobody', () => {
    const same = twoOnTen(0).map((one) => ({ ...one, rating: 3 }))
    const history = [...same, ...rated('here', 'lenient', 3), ...rated('here', 'strict', 3)]
    const found = strictnessFor(history, 'here', severityModel(history))
    expect([...found.values()].map(({ effect }) => effect)).toEqual([0, 0])
  })

  test('never moves a rating by more than a point, never by NaN', () => {
    const any = fc.array(
      fc.record({
        candidacy: fc.constantFrom('here', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'),
        interviewer: fc.constantFrom('i1', 'i2', 'i3', 'i4'),
        competency: fc.constantFrom('k1', 'k2'),
        rating: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(any, (history) => {
        for (const { effect, sd } of strictnessFor(
          history,
          'here',
          severityModel(history),
        ).values()) {
          expect(Math.abs(effect)).toBeLessThanOrEqual(1)
          expect(sd).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the variances', () => {
  test('are assumed where they cannot be estimated', () => {
    expect(severityModel([])).toEqual(assumed)
    expect(severityModel(rated('here', 'wei', 3, 4, 5))).toEqual(assumed)
    const fourCandidates = twoOnTen(1).filter(({ candidacy }) => candidacy < 'c4')
    expect(severityModel(fourCandidates)).toEqual(assumed)
  })

  test('are estimated where there are enough candidates and interviewers', () => {
    const third = Array.from({ length: 10 }, (_, at) => rated(`c${at}`, 'mid', 2 + (at % 3))).flat()
    const { variances, source } = severityModel([...twoOnTen(1), ...third])
    expect(source).toBe('estimated')
    expect(variances.error).toBeGreaterThan(0)
    expect(variances).not.toEqual(assumedVariances)
  })

  test('the assumed ones make the reliability of one interview', () => {
    const { candidate, interviewer, error } = assumedVariances
    expect(candidate / (candidate + interviewer + error)).toBeCloseTo(0.44, 12)
  })
})
