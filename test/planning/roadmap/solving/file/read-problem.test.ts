import { expect, test } from 'vitest'
import { readProblem } from '#app/planning/roadmap/solving/file/read-problem.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

const beside = () => {
  const problem = referenceInstance()
  const useCases = problem.useCases.map(({ effort, ...useCase }) => ({ ...useCase, ...effort }))
  return { ...problem, useCases, optimum: { noHiring: 1 } }
}

test('effort may stand beside the other fields or in one of its own', () => {
  const expected = { ok: true, problem: referenceInstance(), ignored: [] }
  expect(readProblem(beside())).toEqual({ ...expected, ignored: ['optimum'] })
  expect(readProblem(referenceInstance())).toEqual(expected)
})

test('a field that means nothing here is named, with its use case', () => {
  const json = referenceInstance()
  const [first, ...others] = json.useCases
  const useCases = [{ ...first, manditory: true }, ...others]
  const reading = readProblem({ ...json, budgets: 3, useCases })
  expect(reading.ok && reading.ignored).toEqual(['budgets', 'A.manditory'])
})

test('null is taken as left out', () => {
  const json = { ...referenceInstance(), hiring: null, limits: {}, quarterlyBudget: null }
  const useCases = json.useCases.map((useCase) => ({ ...useCase, pinned: null }))
  const reading = readProblem({ ...json, useCases })
  expect(reading.ok && reading.problem.hiring).toBeNull()
  expect(reading.ok && reading.problem.useCases[0]).not.toHaveProperty('pinned')
})

test('what is of the wrong kind is named by its use case', () => {
  const json = beside()
  const useCases = json.useCases.map((useCase) => ({ ...useCase, value: 'much' }))
  const reading = readProblem({ ...json, useCases })
  expect(reading.ok ? [] : reading.faults[0]).toMatch(/^A\.value: .*number/)
  expect(readProblem([]).ok).toBe(false)
})
