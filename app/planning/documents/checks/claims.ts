import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { must } from './text.ts'

const mostShown = 5

/** Nothing is claimed that no fact supports. The title of the document counts as known. */
export const checkSupport = (
  { sections, title }: DocumentText,
  facts: readonly Fact[],
  today: Date,
): Finding[] =>
  sections.flatMap(({ key, body }) => {
    const lead = `# ${title}\n\n`
    const claims = checkClaims(lead + body, [...facts], today).filter(
      ({ verdict, start }) => verdict === 'unsupported' && start >= lead.length,
    )
    if (claims.length === 0) return []
    const words = claims.slice(0, mostShown).map(({ text }) => `“${text}”`)
    const more = claims.length > mostShown ? ` and ${claims.length - mostShown} more` : ''
    return [
      must({
        section: key,
        rule: 'claims',
        message: `No fact supports ${words.join(', ')}${more}.`,
        fix: 'Use a fact, mark it as [hypothetical], or take it out.',
      }),
    ]
  })
