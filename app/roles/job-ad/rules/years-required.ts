import type { Block } from '../ad-text.ts'
import { findingIn } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type YearsPhrase, yearsIn } from '../years.ts'

const notAboutThePerson =
  /^\s*(?:old|ago|of (?:history|data|age|leave)|in business|after|from now)\b/i
const ownPast =
  /\b(?:we|our|us|company|team|founded|history|data|runway|contract|plan|roadmap)\b[^.]*$/i

const isOptional = ({ sections }: Block): boolean => sections.has('optional')

/** Years asked of the applicant, as opposed to the age of a company or of its data. */
export const yearsAsked = (block: Block): YearsPhrase[] => {
  if (block.kind === 'heading') return []
  const must = block.sections.has('must')
  return yearsIn(block.text).filter(({ start, end, clear }) => {
    if (notAboutThePerson.test(block.text.slice(end))) return false
    if (must) return true
    return clear && !ownPast.test(block.text.slice(0, start))
  })
}

/** The same requirement without the number. */
export const withoutYears = ({ text, start }: YearsPhrase, after: string): string => {
  const named = /years?['’]?(?: of)?((?: [a-z-]+)*? (?:experience|background))$/i.exec(text)?.[1]
  const plain = named?.trim() ?? 'experience'
  const linked = named || !/ of$/i.test(text) ? plain : `${plain} with`
  const spaced = /^[\w]/.test(after) ? `${linked} ` : linked
  return start === 0 ? spaced.charAt(0).toUpperCase() + spaced.slice(1) : spaced
}

export const yearsRequired: Rule = ({ markdown, blocks }) =>
  blocks
    .filter((block) => !isOptional(block))
    .flatMap((block) =>
      yearsAsked(block).map((years) =>
        findingIn(markdown, block, years.start, years.end, {
          rule: 'years-required',
          severity: 'warn',
          reason:
            'Years of experience hardly predict how well someone does the job (validity .07). Say what the person must be able to do.',
          source: 'Sackett, Zhang, Berry & Lievens 2022, Journal of Applied Psychology 107(11)',
          suggestion: withoutYears(years, block.text.slice(years.end)),
        }),
      ),
    )
