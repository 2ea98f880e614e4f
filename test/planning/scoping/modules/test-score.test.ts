import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mlTestScore } from '#app/planning/scoping/modules/kinds/data/test-score.ts'

const points = fc.integer({ min: 0, max: 14 }).map((halves) => halves / 2)
const sums = fc.array(points, { minLength: 4, maxLength: 4 })

describe('the ML Test Score', () => {
  test('is the smallest section sum, with its band', () => {
    const result = mlTestScore([3.5, 2, 4, 1.5])
    expect(result).toMatchObject({ score: 1.5, weakest: 3, band: { name: '(1,2]' } })
  })

  test.each([
    [0, '0'],
    [0.5, '(0,1]'],
    [1, '(0,1]'],
    [2, '(1,2]'],
    [3, '(2,3]'],
    [5, '(3,5]'],
    [5.5, '>5'],
    [7, '>5'],
  ])('%d points lie in the band %s', (score, band) => {
    expect(mlTestScore([7, score, 7, 7])?.band.name).toBe(band)
  })

  test('does not exist without sections', () => {
    expect(mlTestScore([])).toBeNull()
  })

  test('never falls when a section gets better, and rises only with the weakest', () => {
    fc.assert(
      fc.property(sums, fc.nat(3), points, (start, index, more) => {
        const before = mlTestScore(start)!
        const after = mlTestScore(start.map((sum, at) => (at === index ? sum + more : sum)))!
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        if (start[index]! > before.score) expect(after.score).toBe(before.score)
      }),
    )
  })
})
