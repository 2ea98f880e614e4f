import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ahp } from '#app/math/decisions/ahp.ts'
import { consistentMatrix, matrixFrom } from '#test/math/decisions/ahp/matrices.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
const judgement = fc
  .integer({ min: -8, max: 8 })
  .map((step) => (step < 0 ? 1 / (1 - step) : step + 1))
const matrices = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size - 1 }, (_, row) =>
        fc.array(judgement, { minLength: size - 1 - row, maxLength: size - 1 - row }),
      ),
    ),
  )
  .map(matrixFrom)

describe('ahp', () => {
  test('agrees with Saaty’s drinks', () => {
    const reference = vectors.ahp
    const result = ahp(matrixFrom(reference.upperTriangle))!
    for (const [i, weight] of reference.weights.entries())
      expect(result.weights[i]).toBeCloseTo(weight, reference.digits)
    expect(result.consistencyIndex).toBeCloseTo(reference.consistencyIndex, reference.digits)
    expect(result.consistencyRatio).toBeCloseTo(reference.consistencyRatio, reference.digits)
    expect(result.lambdaMax).toBeCloseTo(7 + 6 * reference.consistencyIndex, 3)
  })

  test('finds the weights behind consistent judgements', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const result = ahp(consistentMatrix(given))!
        const total = given.reduce((sum, weight) => sum + weight, 0)
        for (const [i, weight] of given.entries())
          expect(result.weights[i]).toBeCloseTo(weight / total, 9)
        expect(result.lambdaMax).toBeCloseTo(given.length, 9)
        expect(result.consistencyRatio).toBeCloseTo(0, 9)
      }),
    )
  })

  test('weights sum to 1 and solve the eigenvalue equation', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const result = ahp(matrix)!
        expect(result.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        for (const [i, row] of matrix.entries()) {
          const grown = row.reduce((sum, value, j) => sum + value * result.weights[j]!, 0)
          expect(grown).toBeCloseTo(result.lambdaMax * result.weights[i]!, 6)
        }
        expect(result.consistencyIndex).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('follows each criterion when the order changes', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const turned = ahp(matrix.toReversed().map((row) => row.toReversed()))!
        const result = ahp(matrix)!
        for (const [i, weight] of turned.weights.toReversed().entries())
          expect(weight).toBeCloseTo(result.weights[i]!, 9)
        expect(turned.consistencyIndex).toBeCloseTo(result.consistencyIndex, 9)
      }),
    )
  })

  test('two criteria are always consistent; beyond ten the ratio is unknown', () => {
    expect(
      ahp([
        [1, 9],
        [1 / 9, 1],
      ])!.consistencyRatio,
    ).toBe(0)
    const eleven = ahp(consistentMatrix(Array<number>(11).fill(1)))!
    expect(eleven.consistencyRatio).toBeNull()
    expect(eleven.weights[0]).toBeCloseTo(1 / 11, 12)
  })

  test('a third may be written as .333', () => {
    expect(
      ahp([
        [1, 3],
        [0.333, 1],
      ])!.weights[0],
    ).toBeCloseTo(0.75, 3)
  })

  test.each([
    [[]],
    [[[1, 2]]],
    [
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
    [[[2]]],
    [
      [
        [1, Number.NaN],
        [1, 1],
      ],
    ],
  ])('has no answer for %j', (matrix: number[][]) => {
    expect(ahp(matrix)).toBeNull()
  })
})
