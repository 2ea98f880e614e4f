import { expect, test } from 'vitest'
import type { Confidence } from '#app/planning/scoping/standing/answer.ts'
import { feasibility, readiness } from '#app/planning/scoping/standing/readiness.ts'

const passed = (...questions: string[]) =>
  questions.map((question) => ({ question, verdict: 'passed' as const }))

const rated = (question: string, rating: number | null, confidence: Confidence) => ({
  question,
  rating,
  confidence,
})

test('readiness is the share of the fourteen gates that are passed', () => {
  expect(readiness([])).toEqual({ passed: 0, of: 14, share: 0 })
  expect(readiness(passed('C1', 'C2', 'T1', 'T2', 'T3', 'T4', 'T7'))).toEqual({
    passed: 7,
    of: 14,
    share: 0.5,
  })
})

test('what is no gate, open or failed makes nobody ready', () => {
  const others = [
    { question: 'C6', verdict: 'passed' as const },
    { question: 'C1', verdict: 'failed' as const },
    { question: 'C2', verdict: 'open' as const },
  ]
  expect(readiness(others).passed).toBe(0)
})

test('feasibility weighs ratings by what they rest on', () => {
  const answers = [
    rated('C6', 4, 'measured'),
    rated('C8', 2, 'some-data'),
    rated('T5', 1, 'opinion'),
    rated('T9', 0, 'none'),
  ]
  expect(feasibility(answers)).toBeCloseTo((1 + 0.4 + 0.125) / 2.5, 12)
})

test('feasibility is unknown where nothing is rated, and gates have no part in it', () => {
  expect(feasibility([])).toBeNull()
  expect(feasibility([rated('C6', null, 'measured'), rated('C1', 4, 'measured')])).toBeNull()
  expect(feasibility([rated('C6', 0, 'none')])).toBe(0)
})
