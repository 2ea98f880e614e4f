import { describe, expect, test } from 'vitest'
import { NotFound } from '#app/problems.ts'
import {
  checklist,
  findQuestion,
  gates,
  questionsOf,
  ratedQuestions,
} from '#app/planning/scoping/checklist/checklist.ts'
import { stepAfter, stepFrom, steps } from '#app/planning/scoping/checklist/steps.ts'

const keys = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

describe('the checklist', () => {
  test('asks C1 to C12 and T1 to T14, each once', () => {
    expect(checklist.map(({ key }) => key)).toEqual([...keys('C', 12), ...keys('T', 14)])
    expect(findQuestion('T3')?.title).toBe('Access to the data')
    expect(findQuestion('T15')).toBeUndefined()
  })

  test('has these gates and no others', () => {
    expect(gates.map(({ key }) => key)).toEqual([
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C7',
      'T1',
      'T2',
      'T3',
      'T4',
      'T7',
      'T10',
      'T11',
      'T12',
    ])
  })

  test.each(ratedQuestions)('$key has five different anchors', ({ anchors }) => {
    expect(new Set(anchors).size).toBe(5)
  })

  test.each(checklist)('$key tells more than a coin does', ({ tells }) => {
    expect(tells.sensitivity + tells.specificity).toBeGreaterThan(1)
    expect(Math.max(tells.sensitivity, tells.specificity)).toBeLessThan(1)
  })
})

describe('the five steps', () => {
  test('ask every question once', () => {
    const asked = steps.flatMap(({ key }) => questionsOf(key))
    expect(new Set(asked.map(({ key }) => key)).size).toBe(checklist.length)
    expect(asked).toHaveLength(checklist.length)
  })

  test('follow one another', () => {
    expect(stepAfter('problem')).toBe('solutions')
    expect(stepAfter('people')).toBeUndefined()
    expect(stepFrom('metrics').title).toBe('Milestones and metrics')
    expect(() => stepFrom('toString')).toThrow(NotFound)
  })
})
