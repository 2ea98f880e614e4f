import { applySuggestion, type Finding } from '#app/roles/job-ad/finding.ts'
import { type JobAdFacts, checkJobAd } from '#app/roles/job-ad-checks.ts'
import { facts } from '#test/roles/job-ad/example-ads.ts'

/** The findings of one rule, or of a family of rules that share a prefix. */
export const findingsOf = (
  rule: string,
  markdown: string,
  given: Partial<JobAdFacts> = {},
): Finding[] =>
  checkJobAd(markdown, { ...facts, ...given }).filter(
    (finding) => finding.rule === rule || finding.rule.startsWith(`${rule}:`),
  )

export const excerptsOf = (
  rule: string,
  markdown: string,
  given: Partial<JobAdFacts> = {},
): string[] => findingsOf(rule, markdown, given).map(({ excerpt }) => excerpt)

/** The text after the first finding of a rule is settled with one click. */
export const fixed = (rule: string, markdown: string, given: Partial<JobAdFacts> = {}): string => {
  const [finding] = findingsOf(rule, markdown, given)
  return finding ? applySuggestion(markdown, finding) : markdown
}
