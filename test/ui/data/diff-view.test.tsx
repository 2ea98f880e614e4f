import { render } from '#test/ui/support/render.tsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DiffView } from '#app/ui/data/diff-view.tsx'
import { wordDiff } from '#app/ui/data/word-diff.ts'

const textOf = (before: string, after: string, without: 'added' | 'removed') =>
  wordDiff(before, after)
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

describe('wordDiff', () => {
  it('finds the words that changed', () => {
    expect(wordDiff('Degree required.', 'Degree or equivalent.')).toEqual([
      { text: 'Degree ', kind: 'same' },
      { text: 'required', kind: 'removed' },
      { text: 'or equivalent', kind: 'added' },
      { text: '.', kind: 'same' },
    ])
  })

  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(textOf(before, after, 'added')).toBe(before)
        expect(textOf(before, after, 'removed')).toBe(after)
      }),
    )
  })
})

describe('wordDiff of texts that share nothing', () => {
  it('replaces the whole in reasonable time', () => {
    const words = (start: number) =>
      Array.from({ length: 6000 }, (_, at) => `w${start + at}`).join(' ')
    expect(wordDiff(words(0), words(10_000)).map((part) => part.kind)).toEqual(['removed', 'added'])
  })
})

describe('DiffView', () => {
  it('marks changes by element and by word, escaped', () => {
    const markup = render(<DiffView parts={wordDiff('a <b>', 'a <i>')} />)
    expect(markup).toContain('<del><span class="sr-only">removed: </span>')
    expect(markup).toContain('<ins><span class="sr-only">added: </span>')
    expect(markup).not.toMatch(/<[bi]>/)
  })

  it('says when nothing changed', () => {
    expect(render(<DiffView parts={wordDiff('a', 'a')} />)).toContain('No changes.')
  })
})
