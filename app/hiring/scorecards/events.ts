import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to scorecards, by the verb of the event; what they say is never told here. */
export const scorecardSentences: Sentences = {
  'scorecard.begun': ({ actor, subject }) => `${actor} began a scorecard about ${subject}`,
  'scorecard.sealed': ({ actor, subject, data }) =>
    data.late
      ? `${actor} sealed a scorecard about ${subject} after the others were revealed`
      : `${actor} sealed a scorecard about ${subject}`,
  'scorecard.recalled': ({ actor, subject }) =>
    `${actor} took back their sealed scorecard about ${subject}`,
  'scorecard.rated-after-discussion': ({ actor, subject }) =>
    `${actor} noted a rating of ${subject} after the discussion`,
  'scorecards.revealed': ({ subject, name }) =>
    `The scorecards about ${subject} in “${name('stage')}” were revealed: all are sealed`,
  'scorecards.wait-ended': ({ actor, subject, name }) =>
    `${actor} ended the wait for scorecards about ${subject} in “${name('stage')}”`,
  'scorecards.exported': ({ actor, subject }) => `${actor} exported the scorecards of ${subject}`,
}
