import type { Block } from '#app/roles/job-ad/ad-text.ts'
import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'
import { type YearsPhrase, yearsIn } from '#app/roles/job-ad/years.ts'

const spanOfTime = /\b(?:in|for the (?:last|next|past)|every|next|last|past|within|after)\s$/i
const notAboutThePerson =
  /^\s*(?:old|ago|of (?:history|data|age|leave|records|logs)|in business|after|from now|long)\b/i
const ownPast =
  /\b(?:we|our|us|company|team|founded|history|data|runway|contract|plan|roadmap)\b[^.]*$/i
const whatIsDone = /^\s*(?:in|with|of|on|as|[a-z]+ing)\b/i

const asksForTime = (block: Block, { start, end, text, clear }: YearsPhrase): boolean => {
  const before = block.text.slice(0, start)
  const after = block.text.slice(end)
  const whose = / of$/i.test(text) ? ` of${after}` : after
  if (spanOfTime.test(before) || notAboutThePerson.test(whose)) return false
  if (block.sections.has('must'))
    return clear || whatIsDone.test(whose) || /\bexperience\b/i.test(block.text)
  return clear && !ownPast.test(before)
}

/** Years asked of the applicant, as opposed to the age of a company or of its data. */
export const yearsAsked = (block: Block): YearsPhrase[] =>
  block.kind === 'heading' ? [] : yearsIn(block.text).filter((years) => asksForTime(block, years))

/** The same requirement without the number. */
export const withoutYears = ({ text, start }: YearsPhrase, after: string): string => {
  const named = /years?['’]?(?: of)?((?: [a-z-]+)*? (?:experience|exp|background))$/i.exec(
    text,
  )?.[1]
  const plain = named?.trim() ?? 'experience'
  const linked = named || !/ of$/i.test(text) ? plain : `${plain} with`
  const spaced = /^[\w]/.test(after) ? `${linked} ` : linked
  return start === 0 ? spaced.charAt(0).toUpperCase() + spaced.slice(1) : spaced
}

export const yearsRequired: Rule = ({ markdown, blocks }) =>
  blocks
    .filter(({ sections }) => !sections.has('optional'))
    .flatMap((block) =>
      yearsAsked(block).map((years) =>
        findingIn(
          markdown,
          { block, start: years.start, end: years.end },
          {
            rule: 'years-required',
            severity: 'warn',
            reason:
              'Years of experience hardly predict how well someone does the job (validity .07). Say what the person must be able to do.',
            source: 'Sackett, Zhang, Berry & Lievens 2022, Journal of Applied Psychology 107(11)',
            suggestion: withoutYears(years, block.text.slice(years.end)),
          },
        ),
      ),
    )
