import type { Block } from '#app/roles/job-ad/ad-text.ts'
import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const degree =
  /\b(?:(?:bachelor|master)(?:['’]?s)?(?: degree)? (?=(?:in|of)\b)|(?:bachelor|master)['’]s\b(?: degree)?|(?:bachelor|master)s? degree\b|doctora(?:te|l degree)\b|ph\.? ?d\b\.?|\b[bm]\.?sc\b\.?|\bmba\b|\b[bm]\.?s\.? (?=in\b|degree|or\b)|(?:university|college|advanced|graduate|undergraduate|academic|technical|quantitative) degree\b|degree (?=in\b|required)|(?:have|hold|with|need) a degree\b(?! of))(?:degree\b)?(?: ?(?:in|of) [^.,;:()\n]{1,60})?/gi

const equivalent =
  /\b(?:or|and) (?:an? )?(?:equivalent|equal|comparable|similar)|\bequivalent\b[^.]{0,40}\b(?:experience|work|knowledge|skills?|qualification)|\bnot? (?:degree )?(?:required|needed|necessary)|\bno degree|\bor (?:relevant|practical|work) experience/i

const optional = /\b(?:nice|preferred|a plus|bonus|welcome|optional|helpful)\b/i

const spanOf = (text: string, start: number) => ({ start, end: start + text.length })

const asksFor = ({ text, sections, kind }: Block): boolean =>
  kind !== 'heading' &&
  !sections.has('optional') &&
  !optional.test(text) &&
  !equivalent.test(text) &&
  (sections.has('must') || /\b(?:requir|must|need|hold|have|with an?\b|degree in)/i.test(text))

export const degreeRequired: Rule = ({ markdown, blocks }) =>
  blocks.filter(asksFor).flatMap((block) =>
    [...block.text.matchAll(degree)].slice(-1).map((match) =>
      findingIn(
        markdown,
        { block, ...spanOf(match[0].trimEnd(), match.index) },
        {
          rule: 'degree-required',
          severity: 'warn',
          reason:
            'A degree is asked for without an alternative. Many good data people learned the work another way; add “or equivalent experience”.',
          source: 'Fuller et al. 2017, Dismissed by Degrees (Harvard Business School)',
          suggestion: `${match[0].trimEnd()} or equivalent experience`,
        },
      ),
    ),
  )
