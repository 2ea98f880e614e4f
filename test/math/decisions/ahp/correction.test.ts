import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ahp } from '#app/math/decisions/ahp.ts'
import {
  mostHelpfulCorrection,
  SAATY_SCALE,
  withJudgement,
} from '#app/math/decisions/ahp/correction.ts'
import { consistentMatrix, matrixFrom } from '#test/math/decisions/ahp/matrices.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const matrices = fc
  .array(fc.integer({ min: 0, max: 16 }), { minLength: 6, maxLength: 6 })
  .map((steps) => steps.map((step) => SAATY_SCALE[step]!))
  .map(([a, b, c, d, e, f]) => matrixFrom([[a!, b!, c!], [d!, e!], [f!]]))

describe('mostHelpfulCorrection', () => {
  test('finds the one judgement that was turned round', () => {
    const honest = consistentMatrix([8, 4, 2, 1])
    const slipped = withJudgement(honest, { row: 0, column: 3, value: 1 / 8 })
    const found = mostHelpfulCorrection(slipped)!
    expect(found).toMatchObject({ row: 0, column: 3, from: 1 / 8, to: 8 })
    expect(found.consistencyRatio).toBeCloseTo(0, 9)
  })

  test('no other single change does better', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const found = mostHelpfulCorrection(matrix)
        const reached = found?.consistencyIndex ?? ahp(matrix)!.consistencyIndex
        for (const [row, column] of [
          [0, 1],
          [0, 2],
          [0, 3],
          [1, 2],
          [1, 3],
          [2, 3],
        ] as const) {
          for (const value of SAATY_SCALE) {
            const changed = ahp(withJudgement(matrix, { row, column, value }))!
            expect(changed.consistencyIndex).toBeGreaterThanOrEqual(reached - 1e-8)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  test('does what it says', () => {
    const matrix = matrixFrom(vectors.ahp.upperTriangle)
    const { row, column, to, consistencyRatio } = mostHelpfulCorrection(matrix)!
    const changed = ahp(withJudgement(matrix, { row, column, value: to }))!
    expect(changed.consistencyRatio).toBe(consistencyRatio)
    expect(changed.consistencyRatio).toBeLessThan(ahp(matrix)!.consistencyRatio!)
  })

  test('there is none for consistent judgements, two criteria, or no matrix at all', () => {
    expect(mostHelpfulCorrection(consistentMatrix([4, 2, 1]))).toBeNull()
    expect(
      mostHelpfulCorrection([
        [1, 5],
        [0.2, 1],
      ]),
    ).toBeNull()
    expect(mostHelpfulCorrection([[1, 2, 3]])).toBeNull()
  })
})
