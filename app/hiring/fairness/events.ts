import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened with the fairness report. What candidates say of themselves leaves no event. */
export const fairnessSentences: Sentences = {
  'fairness.opened': ({ actor, data }) => `${actor} opened the fairness report of ${data.year}`,
  'fairness.exported': ({ actor, data }) =>
    `${actor} exported the fairness report of ${data.year} to a file`,
}
