import { checkJobAd } from '#app/roles/job-ad-checks.ts'
import type { PostFinding } from '#app/writing/posts/checks/finding.ts'
import type { SubjectCheck } from '#app/writing/posts/checks/subject-check.ts'

/** Rules that judge words; those about what a whole description holds are for the description that is linked. */
const aboutWords =
  /^(unlawful-question:\w+|salary-history|hype-word|age-word|coded-wording|years-required|degree-required|named-tools)$/

const severities = { block: 'must', warn: 'should', note: 'note' } as const

/** A post about an opening is a job advertisement: its words are held to the same rules. */
const openingWords: SubjectCheck = {
  type: 'opening',
  check: (text, _facts, today): PostFinding[] =>
    checkJobAd(text, { role: '', level: '', places: [], today })
      .filter(({ rule }) => aboutWords.test(rule))
      .map(({ rule, excerpt, reason, suggestion, severity }) => ({
        rule,
        severity: severities[severity],
        message: excerpt ? `“${excerpt}”: ${reason}` : reason,
        fix: suggestion
          ? `Write “${suggestion}” instead.`
          : 'Say it in other words, or leave it out.',
      })),
}

export const subjectChecks: SubjectCheck[] = [openingWords]
