import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened in debriefs, by the verb of the event. */
export const debriefSentences: Sentences = {
  'debrief.view-stated': ({ actor, subject, data }) =>
    data.early
      ? `${actor} stated a view about ${subject} before every interviewer had`
      : `${actor} stated a view about ${subject}`,
  'debrief.statistics-read': ({ actor, subject }) =>
    `${actor} read the statistics in the debrief of ${subject}`,
  'finalists.statistics-read': ({ actor, subject }) =>
    `${actor} read the statistics of the finalists for ${subject}`,
  'decision.made': ({ actor, subject, data }) =>
    data.outcome === 'hire'
      ? `${actor} decided to hire ${subject}`
      : `${actor} decided not to hire ${subject}`,
}
