import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LinearSolver, openHighs, solveInteger } from '#app/math/optimisation/highs.server.ts'
import { atMost } from '#app/math/optimisation/linear-program.ts'
import type { LinearProgram } from '#app/math/optimisation/linear-program.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import { Tree } from '#app/math/optimisation/tree/tree.ts'
import type { Branch } from '#app/math/optimisation/tree/tree.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'
import { strictPortfolio } from '#test/support/roadmap/strict-portfolio.ts'

/** Two knapsacks that some of the same things go into, of some of which at most one. */
const knapsacks = fc
  .record({
    things: fc.array(fc.record({ worth: fc.nat(20), weight: fc.nat(9), size: fc.nat(9) }), {
      minLength: 2,
      maxLength: 7,
    }),
    together: fc.nat(4),
  })
  .map(({ things, together }): LinearProgram => {
    const columns = [...things.keys()]
    const half = (amounts: number[]) => Math.floor(amounts.reduce((sum, each) => sum + each, 0) / 2)
    const row = (amounts: number[]) => atMost(half(amounts), columns, amounts)
    return {
      columns: things.map(({ worth }) => ({ cost: worth, lower: 0, upper: 1, whole: true })),
      rows: [
        row(things.map(({ weight }) => weight)),
        row(things.map(({ size }) => size)),
        atMost(1, columns.slice(0, together)),
      ],
    }
  })

function solutionsOf({ columns, rows }: LinearProgram): number[][] {
  const all = Array.from({ length: 2 ** columns.length }, (_, bits) =>
    columns.map((_, column) => (bits >> column) & 1),
  )
  return all.filter((solution) => rows.every((row) => useOf(row, solution) <= row.upper))
}

const useOf = ({ columns, coefficients }: LinearProgram['rows'][number], solution: number[]) =>
  columns.reduce((sum, column, place) => sum + solution[column]! * coefficients[place]!, 0)

const worthOf = ({ columns }: LinearProgram, solution: ArrayLike<number>): number =>
  columns.reduce((sum, { cost }, column) => sum + cost * solution[column]!, 0)

/** Whether a solution keeps the limits of a branch: of columns, and of the slacks of rows. */
const isWithin = ({ rows, columns }: LinearProgram, { limits }: Branch, solution: number[]) =>
  limits.every(({ variable, lower, upper }) => {
    const row = rows[variable - columns.length]
    const value = row ? row.upper - useOf(row, solution) : solution[variable]!
    return value >= lower && value <= upper
  })

/** The best that branches hold above a floor, which rises with every solution. */
function bestOf(program: LinearProgram, tree: Tree, branches: Branch[], least = -Infinity): number {
  let best = least
  for (const branch of branches)
    tree.prove(branch, {
      // Rounding makes of a worth a little more.
      floor: () => best + 1e-7,
      shouldStop: () => false,
      onFound: (solution) => {
        best = Math.max(best, worthOf(program, solution))
        return true
      },
    })
  return best
}

test('every solution lies in exactly one branch, and none is worth more than its bound', () => {
  fc.assert(
    fc.property(knapsacks, fc.integer({ min: 1, max: 8 }), (program, count) => {
      const branches = new Tree(program).part(count)
      expect(branches.length).toBeLessThanOrEqual(count)
      for (const solution of solutionsOf(program)) {
        const own = branches.filter((branch) => isWithin(program, branch, solution))
        expect(own).toHaveLength(1)
        expect(worthOf(program, solution)).toBeLessThanOrEqual(own[0]!.bound + 1e-6)
      }
    }),
    { numRuns: 200 },
  )
})

test('the best of all solutions is found, and nothing where none is above the floor', () => {
  fc.assert(
    fc.property(knapsacks, fc.integer({ min: 1, max: 4 }), (program, count) => {
      const tree = new Tree(program)
      const branches = tree.part(count)
      const best = Math.max(...solutionsOf(program).map((solution) => worthOf(program, solution)))
      expect(bestOf(program, tree, branches)).toBeCloseTo(best, 6)
      expect(bestOf(program, tree, branches, best)).toBe(best)
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['dense', { seed: 1 }],
  ['where few are involved', { seed: 2, involved: 0.2 }],
  ['of another seed', { seed: 3 }],
])('a portfolio comes to what the library finds: %s', async (_, shape) => {
  const { instance } = toInstance(portfolio({ useCases: 16, quarters: 4, ...shape }))
  const program = tightModel(instance)
  const highs = await openHighs()
  const tree = new Tree(program)
  const relaxed = new LinearSolver(highs, program).solve()
  expect(tree.part(1)[0]?.bound).toBeCloseTo(relaxed?.value ?? 0, 6)
  const { best } = solveInteger(highs, program, { seconds: 20 })
  expect(bestOf(program, tree, tree.part(4))).toBeCloseTo(best, 4)
})

/** In each of these a row is met exactly, so that rounding decides what is lacking in it. */
const exactlyMet = [362, 437, 723, 967, 1068, 1642]

test.each([1, 2, 3, 4, ...exactlyMet])(
  'what a scenario can demand changes nothing of that (%i)',
  async (seed) => {
    const program = tightModel(toInstance(strictPortfolio(seed)).instance)
    const tree = new Tree(program)
    const { best } = solveInteger(await openHighs(), program, { seconds: 20 })
    const found = bestOf(program, tree, tree.part(4))
    expect(found === best || Math.abs(found - best) < 1e-5).toBe(true)
  },
)

test('what may be a fraction stays one, and what has to be is', () => {
  const columns = [
    { cost: 3, lower: 0, upper: 1, whole: true },
    { cost: 2, lower: 0, upper: 1, whole: true },
    { cost: -1, lower: 0, upper: 5, whole: false },
  ]
  const demand = { lower: 1, upper: 1, columns: [1], coefficients: [1] }
  const program = { columns, rows: [atMost(0.5, [0, 1, 2], [1, 1, -1]), demand] }
  const tree = new Tree(program)
  expect(bestOf(program, tree, tree.part(2))).toBeCloseTo(3.5, 6)
})

test('splitting lowers the bound, and the same program is always split alike', () => {
  const columns = [6, 10, 12, 7].map((cost) => ({ cost, lower: 0, upper: 1, whole: true }))
  const program = { columns, rows: [atMost(6, [0, 1, 2, 3], [2, 3, 4, 3])] }
  const bound = (count: number) =>
    Math.max(...new Tree(program).part(count).map((branch) => branch.bound))
  expect(bound(4)).toBeLessThan(bound(1))
  expect(new Tree(program).part(4)).toEqual(new Tree(program).part(4))
})

test('what has no solution has no branches', () => {
  const columns = [{ cost: 1, lower: 1, upper: 1, whole: true }]
  expect(new Tree({ columns, rows: [atMost(0, [0])] }).part(4)).toEqual([])
})

test('a proof stops when it is asked to, and can be made again', () => {
  const { instance } = toInstance(portfolio({ useCases: 20, quarters: 4, seed: 1 }))
  const tree = new Tree(tightModel(instance))
  const [branch] = tree.part(1)
  const watch = { floor: () => -Infinity, onFound: () => true }
  expect(tree.prove(branch!, { ...watch, shouldStop: () => true })).toBe('stopped')
  expect(tree.prove(branch!, { ...watch, floor: () => Infinity, shouldStop: () => false })).toBe(
    'ended',
  )
})
