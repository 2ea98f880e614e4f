import type { Fact } from '#app/writing/facts/fact.ts'

/**
 * Drafts about one set of facts. Within them `{-…}` is a planted error, `{+…}` says what a fact says, and `{~…}` is
 * marked as assumed. `{+…@F5}` also says which fact it has to rest on, where several say the same number.
 */
export type Domain = { name: string; facts: Fact[]; drafts: string[] }

export type Mark = {
  kind: 'planted' | 'true' | 'assumed'
  start: number
  end: number
  text: string
  /** The one fact that it may rest on; null where any that says it will do. */
  fact: string | null
}

const kinds = { '-': 'planted', '+': 'true', '~': 'assumed' } as const

/** A draft as its reader gets it, and where its marks were. */
export function readDraft(draft: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let last = 0
  for (const found of draft.matchAll(/\{([-+~])([^{}@]+)(?:@(F\d+))?\}/g)) {
    text += draft.slice(last, found.index)
    const [, sign = '-', words = '', fact = null] = found
    const start = text.length
    text += words
    marks.push({
      kind: kinds[sign as keyof typeof kinds],
      start,
      end: text.length,
      text: words,
      fact,
    })
    last = found.index + found[0].length
  }
  return { text: text + draft.slice(last), marks }
}
