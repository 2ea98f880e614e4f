import { expect, test } from 'vitest'
import {
  withNames,
  withNumbers,
  withPicked,
  writtenFact,
} from '#app/writing/posts/patterns/fact-names.ts'

const facts = [
  { id: 'F3', label: 'Minutes to enter a note, before' },
  { id: 'F12', label: 'Depots' },
  { id: 'F13', label: 'Share' },
  { id: 'F14', label: 'share' },
  { id: 'F15', label: 'Odd {name}' },
]

test('a fact is written by its name, or by its number where the name would lead astray', () => {
  expect(facts.map((fact) => writtenFact(fact, facts))).toEqual([
    '{Minutes to enter a note, before}',
    '{Depots}',
    '{F13}',
    '{F14}',
    '{F15}',
  ])
})

test.each([
  ['{F3}', '{Minutes to enter a note, before}'],
  ['In {F12.text} and {F13}', 'In {Depots.text} and {F13}'],
  ['{F99} and {anything} {}', '{F99} and {anything} {}'],
])('%s is read as %s, and kept as it was', (kept, read) => {
  expect(withNames(kept, facts)).toBe(read)
  expect(withNumbers(read, facts)).toBe(kept)
})

test('a name counts however it is spelled', () => {
  expect(withNumbers('{ depots }', facts)).toBe('{F12}')
})

test('a name that two facts have says neither', () => {
  expect(withNumbers('{Share}', facts)).toBe('{Share}')
})

test('a fact that was chosen stands at the end of its gap, and a choice for no gap is left out', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['before', 'It took'],
    ['fact-before', '{Depots}'],
    ['now', ''],
    ['fact-now', '{F13}'],
    ['open', 'Much'],
    ['fact-open', ''],
    ['fact-other', '{F3}'],
  ] as const)
    form.append(name, value)
  expect(Object.fromEntries(withPicked(form))).toEqual({
    before: 'It took {Depots}',
    now: '{F13}',
    open: 'Much',
  })
})
