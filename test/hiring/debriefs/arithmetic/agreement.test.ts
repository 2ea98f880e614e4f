import { describe, expect, test } from 'vitest'
import { agreementOf } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import { agreementSentence } from '#app/hiring/debriefs/arithmetic/agreement-words.ts'
import type { HistoryRating } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

/** The published example, as ratings of candidates in one competency. */
const published: HistoryRating[] = vectors.krippendorff.raters.flatMap((row, rater) =>
  row.flatMap((rating, unit) =>
    rating === null
      ? []
      : [{ candidacy: `c${unit}`, interviewer: `i${rater}`, competency: 'sql', rating }],
  ),
)

const pairs = (count: number, of: (at: number) => [number, number]): HistoryRating[] =>
  Array.from({ length: count }, (_, at) =>
    of(at).map((rating, who) => ({
      candidacy: `c${at}`,
      interviewer: `i${who}`,
      competency: 'sql',
      rating,
    })),
  ).flat()

describe('agreement', () => {
  test('gives the published α with the ordinal metric, and an interval around it', () => {
    const found = agreementOf(published)
    expect(found).toMatchObject({ enough: true, units: 11, raters: 4, reading: 'reliable' })
    if (!found.enough || !found.alpha || !found.interval) throw new Error('not enough')
    expect(found.alpha).toBeCloseTo(vectors.krippendorff.alpha.ordinal, 3)
    expect(found.interval.low).toBeLessThan(found.alpha)
    expect(found.interval.high).toBeGreaterThan(found.alpha)
  })

  test('is the same each time', () => {
    expect(agreementOf(published)).toEqual(agreementOf(published))
  })

  test('seven units are not enough, eight are', () => {
    const ratings = (count: number) => pairs(count, (at) => [1 + (at % 5), 1 + (at % 5)])
    expect(agreementOf(ratings(7))).toEqual({ enough: false, units: 7 })
    expect(agreementOf(ratings(8))).toMatchObject({ enough: true, units: 8, alpha: 1 })
    expect(agreementOf([])).toEqual({ enough: false, units: 0 })
  })

  test('one candidate and four interviewers are not enough', () => {
    const ratings = ['sql', 'statistics'].flatMap((competency) =>
      [3, 4, 2, 5].map((rating, who) => ({
        candidacy: 'c',
        interviewer: `i${who}`,
        competency,
        rating,
      })),
    )
    expect(agreementOf(ratings)).toEqual({ enough: false, units: 2 })
  })

  test('different competencies of one candidate are different units', () => {
    const ratings = pairs(4, () => [3, 4])
    const both = [...ratings, ...ratings.map((one) => ({ ...one, competency: 'statistics' }))]
    expect(agreementOf(both)).toMatchObject({ enough: true, units: 8 })
  })

  test('units that one person rated alone do not count, nor does the same person twice', () => {
    const alone = pairs(20, (at) => [3, at % 5]).filter(({ interviewer }) => interviewer === 'i0')
    expect(agreementOf([...alone, ...alone])).toEqual({ enough: false, units: 0 })
  })

  test('without variation α does not exist; AC2 says that everybody agrees', () => {
    const found = agreementOf(pairs(10, () => [3, 3]))
    expect(found).toMatchObject({
      enough: true,
      alpha: null,
      interval: null,
      reading: null,
      ac2: 1,
    })
  })

  test('is told in one sentence, which leaves the mean aside where interviewers read anchors differently', () => {
    const told = (ratings: HistoryRating[]) => agreementSentence(agreementOf(ratings))
    const apart = pairs(10, (at) => [1 + (at % 5), 5 - (at % 5)])
    const nearly = pairs(12, (at) => [1 + (at % 3), at === 0 ? 2 : 1 + (at % 3)])
    expect(told(published)).toMatch(/^Interviewers agree well/)
    expect(agreementOf(apart)).toMatchObject({ reading: 'low' })
    expect(told(apart)).toMatch(/weigh the evidence, not the mean\.$/)
    expect(told(nearly)).toMatch(/agree well/)
    expect(told(pairs(10, () => [3, 3]))).toMatch(/^All ratings are the same/)
    expect(told([])).toMatch(/^Too few/)
  })
})
