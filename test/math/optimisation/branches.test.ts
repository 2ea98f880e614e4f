import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { branchOf, isWithin, splitTree, trunk } from '#app/math/optimisation/branches.server.ts'
import { openHighs } from '#app/math/optimisation/highs.server.ts'
import { atMost } from '#app/math/optimisation/linear-program.ts'
import type { LinearProgram } from '#app/math/optimisation/linear-program.ts'

let highs: Awaited<ReturnType<typeof openHighs>>
beforeAll(async () => {
  highs = await openHighs()
})

/** Two knapsacks that some of the same things go into. */
const knapsacks = fc
  .array(fc.record({ worth: fc.nat(20), weight: fc.nat(9), size: fc.nat(9) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((things): LinearProgram => {
    const columns = [...things.keys()]
    const half = (amounts: number[]) => Math.floor(amounts.reduce((sum, each) => sum + each, 0) / 2)
    const row = (amounts: number[]) => atMost(half(amounts), columns, amounts)
    return {
      columns: things.map(({ worth }) => ({ cost: worth, lower: 0, upper: 1, whole: true })),
      rows: [row(things.map(({ weight }) => weight)), row(things.map(({ size }) => size))],
    }
  })

function solutionsOf({ columns, rows }: LinearProgram): number[][] {
  const all = Array.from({ length: 2 ** columns.length }, (_, bits) =>
    columns.map((_, column) => (bits >> column) & 1),
  )
  return all.filter((solution) =>
    rows.every(
      ({ upper, columns: used, coefficients }) =>
        used.reduce(
          (sum, column, place) => sum + (solution[column] ?? 0) * (coefficients[place] ?? 0),
          0,
        ) <= upper,
    ),
  )
}

const worthOf = ({ columns }: LinearProgram, solution: number[]): number =>
  columns.reduce((sum, { cost }, column) => sum + cost * (solution[column] ?? 0), 0)

test('every solution lies in exactly one branch, and none is worth more than its bound', () => {
  fc.assert(
    fc.property(knapsacks, fc.integer({ min: 1, max: 8 }), (program, count) => {
      const branches = splitTree(highs, program, count, [0])
      expect(branches.length).toBeLessThanOrEqual(count)
      for (const solution of solutionsOf(program)) {
        const own = branches.filter((branch) => isWithin(branch, solution))
        expect(own).toHaveLength(1)
        expect(worthOf(program, solution)).toBeLessThanOrEqual((own[0]?.bound ?? 0) + 1e-6)
      }
    }),
    { numRuns: 100 },
  )
})

test('splitting lowers the bound, and the same program is always split alike', () => {
  const columns = [6, 10, 12, 7].map((cost) => ({ cost, lower: 0, upper: 1, whole: true }))
  const program = { columns, rows: [atMost(6, [0, 1, 2, 3], [2, 3, 4, 3])] }
  const bound = (count: number) =>
    Math.max(...splitTree(highs, program, count, []).map((branch) => branch.bound))
  expect(bound(4)).toBeLessThan(bound(1))
  expect(splitTree(highs, program, 4, [])).toEqual(splitTree(highs, program, 4, []))
})

test('what has no solution is one branch that nothing is known of', () => {
  const columns = [{ cost: 1, lower: 1, upper: 1, whole: true }]
  expect(splitTree(highs, { columns, rows: [atMost(0, [0])] }, 4, [])).toEqual([trunk])
})

test('a branch of a program is the program between its limits', () => {
  const columns = [0, 1].map((cost) => ({ cost, lower: 0, upper: 3, whole: true }))
  const branch = { limits: [{ column: 1, lower: 1, upper: 2 }], bound: 0 }
  expect(branchOf({ columns, rows: [] }, branch).columns).toEqual([
    { cost: 0, lower: 0, upper: 3, whole: true },
    { cost: 1, lower: 1, upper: 2, whole: true },
  ])
})
