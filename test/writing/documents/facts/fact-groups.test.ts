import { expect, test } from 'vitest'
import { groupFacts } from '#app/writing/documents/facts/fact-groups.ts'
import { factsOf } from '#test/support/writing/small-desk.ts'

const [minutes, contacts] = factsOf(11.5) as [
  ReturnType<typeof factsOf>[number],
  ReturnType<typeof factsOf>[number],
]

test('facts stand under where they come from, once each, with what tells them apart', () => {
  const groups = groupFacts([
    { ...minutes, id: 'F1', source: 'Scope C5' },
    { ...contacts, id: 'F2', source: 'Metric (business)', public: true },
    { ...minutes, id: 'F3', source: 'Scope T12', confidence: '' },
    { ...contacts, id: 'F4', source: 'Metric (model)', formula: 'F1 * 60' },
  ])
  expect(
    groups.map(({ source, facts }) => [source, facts.map(({ id, known }) => `${id} ${known}`)]),
  ).toEqual([
    ['Scope', ['F1 measured', 'F3 ']],
    ['Metric', ['F2 business, measured', 'F4 model, measured']],
  ])
  expect(groups[1]?.facts[1]?.formula).toBe('“Handle time today” × 60')
})
