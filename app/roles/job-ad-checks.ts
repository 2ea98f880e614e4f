import { readAd } from './job-ad/ad-text.ts'
import type { Finding } from './job-ad/finding.ts'
import type { AdFacts, Rule } from './job-ad/rule.ts'
import { ageWords } from './job-ad/rules/age-words.ts'
import { codedWordingRule } from './job-ad/rules/coded-wording-rule.ts'
import { degreeRequired } from './job-ad/rules/degree-required.ts'
import { disclosure } from './job-ad/rules/disclosure.ts'
import { hypeWords } from './job-ad/rules/hype-words.ts'
import { levelYears } from './job-ad/rules/level-years.ts'
import { missingSections } from './job-ad/rules/missing-sections.ts'
import { namedTools } from './job-ad/rules/named-tools.ts'
import { readingGrade } from './job-ad/rules/reading-grade.ts'
import { tooManyMusts } from './job-ad/rules/too-many-musts.ts'
import { unlawfulQuestions } from './job-ad/rules/unlawful-questions.ts'
import { yearsRequired } from './job-ad/rules/years-required.ts'

const rules: readonly Rule[] = [
  missingSections,
  tooManyMusts,
  yearsRequired,
  degreeRequired,
  namedTools,
  levelYears,
  hypeWords,
  ageWords,
  readingGrade,
  codedWordingRule,
  disclosure,
  unlawfulQuestions,
]

export type JobAdFacts = Omit<AdFacts, 'today'> & { today: string | Date }

const isoDate = (day: string | Date): string =>
  (typeof day === 'string' ? day : day.toISOString()).slice(0, 10)

/**
 * Checks a job description in Markdown before it is published.
 *
 * @param markdown the whole description
 * @param facts the opening it is for; `places` are all places where the work may be done
 * @returns findings in the order of the text, those about what is missing last; a `block` holds
 *   publishing back, a `note` is only for information
 */
export const checkJobAd = (markdown: string, facts: JobAdFacts): Finding[] => {
  const ad = readAd(markdown)
  const today = isoDate(facts.today)
  return rules
    .flatMap((rule) => rule(ad, { ...facts, today }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
}
