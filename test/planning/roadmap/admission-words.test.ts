import { expect, test } from 'vitest'
import { admissionWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import type { ChangePart } from '#app/planning/roadmap/solving/plan.ts'

const names = {
  quarters: ['Q1 2027', 'Q2 2027', 'Q3 2027'],
  titles: { one: 'Find and sort' },
  roles: { pm: 'AI product manager', ds: 'Data scientist' },
  currency: 'EUR',
}
const more = (role: string, quarter: number, amount: number): ChangePart => ({
  kind: 'capacity',
  role,
  quarter,
  amount,
})
const needs = (...parts: ChangePart[]) =>
  admissionWords({ text: '', parts, quarter: 1, gain: 40 }, names).split('. It would')[0]

test('what would let a use case in names each role once', () => {
  expect(needs()).toBe('it fits in')
  expect(needs(more('ds', 1, 0.5))).toBe(
    'it fits in with 0.5 of one more data scientist in Q1 2027',
  )
  expect(needs(more('ds', 1, 0.5), more('pm', 2, 0.25))).toBe(
    'it fits in with 0.5 of one more data scientist in Q1 2027 and 0.25 of one more AI product manager in Q2 2027',
  )
  expect(needs(more('ds', 1, 0.5), more('pm', 2, 1.25), more('ds', 2, 2))).toBe(
    'it fits in with more people of the role “Data scientist” (0.5 in Q1 2027, 2 in Q2 2027) and more people of the role “AI product manager” (1.25 in Q2 2027)',
  )
  expect(needs({ kind: 'drop', useCase: 'one' })).toBe('it fits in with “Find and sort” left out')
  const limit = (name: string, amount: number) =>
    needs({ kind: 'limit', limit: name, quarter: null, amount })
  expect(limit('shareOfTheme', 1)).toContain('with 1 quarter of a person off')
  expect(limit('startsPerQuarter', 1)).toContain('with 1 more start a quarter')
  expect(limit('startsPerQuarter', 2)).toContain('with 2 more starts a quarter')
})
