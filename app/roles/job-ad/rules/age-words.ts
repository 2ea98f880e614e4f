import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

type AgeWord = { pattern: RegExp; instead?: (phrase: string) => string }

const notPeople =
  '(?!compan(?:y|ies)|products?|fields?|platforms?|codebases?|projects?|disciplines?|markets?|industr(?:y|ies)|data|models?|customers?|users?|readers?|learners?|children)'

const isSingular = (phrase: string): boolean => /^an? /i.test(phrase)

const early = (phrase: string): string =>
  `${isSingular(phrase) ? 'someone' : 'people'} early in their career`

const withArticle = (phrase: string, words: string): string =>
  isSingular(phrase) ? `a ${words}` : words

const words: readonly AgeWord[] = [
  { pattern: /\b(?:an? )?digital natives?\b/gi, instead: () => 'at ease with digital tools' },
  {
    pattern: /\b(?:an? )?(?:recent|fresh|new) (?:college |university |school )?grad(?:uate)?s?\b/gi,
    instead: early,
  },
  { pattern: /\b(?:a )?college students?\b/gi, instead: early },
  {
    pattern: new RegExp(String.raw`\b(?:young|youthful)(?:,? and |, | )${notPeople}`, 'gi'),
    instead: () => '',
  },
  { pattern: /\b(?:young|youthful)\b(?! |,)/gi },
  {
    pattern: /\b(?:an? )?(?:high[- ]energy|energetic)\b/gi,
    instead: (phrase) => withArticle(phrase, 'motivated'),
  },
  {
    pattern: /\bmature (?=person|individual|candidate|applicant|professional)/gi,
    instead: () => '',
  },
  { pattern: /\bover-?qualified\b/gi },
  {
    pattern: /\b(?:under|below|over|above) (?:the age of )?[2-6]\d(?: years old| years of age)\b/gi,
  },
  { pattern: /\b(?:aged?|ages) (?:between )?[1-6]\d(?:\s?(?:-|–|to|and)\s?[2-7]\d)?\b/gi },
]

const matchCase = (like: string, text: string): string =>
  /^[A-Z]/.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text

export const ageWords: Rule = ({ markdown, blocks }) =>
  blocks.flatMap((block) =>
    words.flatMap(({ pattern, instead }) =>
      [...block.text.matchAll(pattern)].map(({ 0: phrase, index: start }) =>
        findingIn(
          markdown,
          { block, start, end: start + phrase.length },
          {
            rule: 'age-word',
            severity: 'warn',
            reason: `“${phrase.trim()}” hints at the age you expect. Say what the work needs instead.`,
            source: 'U.S. 29 CFR § 1625.4 on help-wanted notices',
            ...(instead ? { suggestion: matchCase(phrase, instead(phrase)) } : {}),
          },
        ),
      ),
    ),
  )
