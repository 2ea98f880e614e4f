import { diffWordsWithSpace } from 'diff'

export interface DiffPart {
  text: string
  kind: 'same' | 'added' | 'removed'
}

const mostEdits = 1000

/**
 * What changed between two texts, word by word: the parts that are not `added` spell `before`,
 * those that are not `removed` spell `after`. Texts with hardly a word in common are shown as
 * replaced as a whole.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  const parts = changes?.map(({ value, added, removed }) => ({
    text: value,
    kind: kindOf(added, removed),
  }))
  return (parts ?? replaced(before, after)).filter((part) => part.text !== '')
}

function kindOf(added: boolean, removed: boolean): DiffPart['kind'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

const replaced = (before: string, after: string): DiffPart[] => [
  { text: before, kind: 'removed' },
  { text: after, kind: 'added' },
]
