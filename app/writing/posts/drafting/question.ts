import { factLine } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'

type Asked = { pattern: string; body: string; facts: readonly Fact[]; article: string }

/** All that a model is given to draft a post: public facts, the pattern, and what its author typed. */
export function questionOf({ pattern, body, facts, article }: Asked, wishes: string) {
  const found = findPattern(pattern)
  const slots = found?.slots.map(({ label, hint }) => `${label}: ${hint}`) ?? []
  return {
    pattern: found ? [`${found.name}. ${found.when}`, ...slots].join('\n') : 'Free text.',
    template: body,
    facts: facts
      .filter((fact) => fact.public)
      .map(factLine)
      .join('\n'),
    article,
    wishes,
  }
}
