import { diffWordsWithSpace } from 'diff'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

const MOST_EDITS = 4000

const kindOf = ({ added, removed }: { added?: boolean; removed?: boolean }): DiffPart['kind'] => {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

const whole = (before: string, after: string): DiffPart[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

/**
 * What changed between two versions, word by word. The parts that are not `added` spell `before`,
 * those that are not `removed` spell `after`. Texts with hardly a word in common are shown as
 * replaced as a whole.
 */
export const wordDiff = (before: string, after: string): DiffPart[] => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  const parts = changes?.map((change) => ({ kind: kindOf(change), text: change.value }))
  return (parts ?? whole(before, after)).filter(({ text }) => text !== '')
}
