import { expect, test } from 'vitest'
import { LinearSolver, openHighs, solveInteger } from '#app/math/optimisation/highs.server.ts'
import { atMost } from '#app/math/optimisation/linear-program.ts'

const column = (cost: number, whole = true) => ({ cost, lower: 0, upper: 100, whole })
const workshop = {
  columns: [column(30), column(50)],
  rows: [atMost(40, [0, 1], [1, 2]), atMost(50, [0, 1], [2, 1])],
}

test('prices tell what one more unit of a limit is worth, reduced costs what a column lacks', async () => {
  const solver = new LinearSolver(await openHighs(), workshop)
  const outcome = solver.solve()
  expect(outcome?.value).toBeCloseTo(1100)
  expect([...(outcome?.prices ?? [])]).toEqual([expect.closeTo(70 / 3), expect.closeTo(10 / 3)])
  solver.addRow(atMost(5, [1]))
  solver.setBounds(0, 0, 3)
  const tighter = solver.solve()
  expect(tighter?.value).toBeCloseTo(340)
  expect([...(tighter?.reducedCosts ?? [])][0]).toBeCloseTo(30)
  solver.setBounds(1, 6, 7)
  expect(solver.solve()).toBeNull()
  solver.close()
})

test('whole columns are solved whole, and a cutoff that nothing reaches is told', async () => {
  const highs = await openHighs()
  const halves = { columns: [column(1)], rows: [atMost(3, [0], [2])] }
  expect(solveInteger(highs, halves, { seconds: 5 })).toMatchObject({ state: 'optimal', best: 1 })
  const none = solveInteger(highs, halves, { seconds: 5, cutoff: 1.2 })
  expect(none.solution).toBeNull()
})
