import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  choleskyFactor,
  inverseForm,
  logDeterminant,
  solveFactored,
} from '#app/math/linear/cholesky.ts'

const entry = fc.double({ min: -3, max: 3, noNaN: true })

/** B·Bᵀ + I is positive definite for every B. */
const systems = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const row = fc.array(entry, { minLength: size, maxLength: size })
  return fc.record({
    matrix: fc
      .array(row, { minLength: size, maxLength: size })
      .map((rows) =>
        rows.map((a, i) =>
          rows.map((b, j) => a.reduce((sum, x, k) => sum + x * b[k]!, i === j ? 1 : 0)),
        ),
      ),
    vector: row,
  })
})

const times = (matrix: number[][], vector: number[]) =>
  matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0))

describe('cholesky', () => {
  test('the factor times its transpose is the matrix', () => {
    fc.assert(
      fc.property(systems, ({ matrix }) => {
        const factor = choleskyFactor(matrix)!
        for (const [i, row] of matrix.entries()) {
          for (let j = 0; j <= i; j += 1) {
            const product = factor[j]!.reduce((sum, value, k) => sum + value * factor[i]![k]!, 0)
            expect(product).toBeCloseTo(row[j]!, 9)
          }
        }
      }),
    )
  })

  test('the solution solves the system', () => {
    fc.assert(
      fc.property(systems, ({ matrix, vector }) => {
        const back = times(matrix, solveFactored(choleskyFactor(matrix)!, vector))
        for (const [i, value] of vector.entries()) expect(back[i]).toBeCloseTo(value, 8)
      }),
    )
  })

  test('the inverse form is the vector times the solution', () => {
    fc.assert(
      fc.property(systems, ({ matrix, vector }) => {
        const factor = choleskyFactor(matrix)!
        const solution = solveFactored(factor, vector)
        const product = vector.reduce((sum, value, i) => sum + value * solution[i]!, 0)
        expect(inverseForm(factor, vector)).toBeCloseTo(product, 8)
      }),
    )
  })

  test('the logarithm of the determinant', () => {
    expect(
      logDeterminant(
        choleskyFactor([
          [4, 2],
          [2, 3],
        ])!,
      ),
    ).toBeCloseTo(Math.log(8), 12)
  })

  test('a matrix that is not positive definite has no factor', () => {
    expect(
      choleskyFactor([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
    expect(
      choleskyFactor([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
    expect(choleskyFactor([[0]])).toBeNull()
    expect(choleskyFactor([[Number.NaN]])).toBeNull()
  })
})
