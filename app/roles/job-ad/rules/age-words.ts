import { findingIn } from '../finding.ts'
import type { Rule } from '../rule.ts'

type AgeWord = { pattern: RegExp; instead: string | null }

const notPeople =
  '(?! (?:compan(?:y|ies)|products?|fields?|platforms?|codebases?|projects?|disciplines?|markets?|industr(?:y|ies)|data|models?|customers?|users?|readers?|learners?|children|people’s))'

const words: readonly AgeWord[] = [
  { pattern: /\bdigital natives?\b/gi, instead: 'at ease with digital tools' },
  {
    pattern: /\b(?:recent|fresh|new) (?:college |university |school )?grad(?:uate)?s?\b/gi,
    instead: 'people early in their career',
  },
  {
    pattern: new RegExp(
      String.raw`\byouthful(?:,? and | )${notPeople}|\byoung(?:,? and |, | )${notPeople}`,
      'gi',
    ),
    instead: '',
  },
  { pattern: new RegExp(String.raw`\b(?:young|youthful)\b(?! |,)`, 'gi'), instead: null },
  { pattern: /\b(?:high[- ]energy|energetic)\b/gi, instead: 'motivated' },
  { pattern: /\bmature (?=person|individual|candidate|applicant|professional)/gi, instead: '' },
  { pattern: /\bover-?qualified\b/gi, instead: null },
  {
    pattern: /\b(?:under|below|over|above) (?:the age of )?[2-6]\d(?: years old| years of age)\b/gi,
    instead: null,
  },
  {
    pattern: /\b(?:aged?|ages) (?:between )?[1-6]\d(?:\s?(?:-|–|to|and)\s?[2-7]\d)?\b/gi,
    instead: null,
  },
  { pattern: /\bcollege students?\b/gi, instead: 'people early in their career' },
]

export const ageWords: Rule = ({ markdown, blocks }) =>
  blocks.flatMap((block) =>
    words.flatMap(({ pattern, instead }) =>
      [...block.text.matchAll(pattern)].map((match) =>
        findingIn(
          markdown,
          { block, start: match.index, end: match.index + match[0].length },
          {
            rule: 'age-word',
            severity: 'warn',
            reason: `“${match[0].trim()}” hints at the age you expect. Say what the work needs instead.`,
            source: 'U.S. 29 CFR § 1625.4 on help-wanted notices',
            ...(instead === null ? {} : { suggestion: instead }),
          },
        ),
      ),
    ),
  )
