import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { quarterWords } from '#app/planning/quarter.ts'

const quarter = (data: Record<string, unknown>) =>
  typeof data.quarter === 'number'
    ? quarterWords(data.quarter, Number(data.firstMonth ?? 1))
    : 'a quarter'

const decided: Record<string, string> = {
  continue: 'goes on',
  change: 'changes',
  stop: 'stops',
}

/** What happened after launch, by the verb of the event. */
export const outcomeSentences: Sentences = {
  'outcome.recorded': ({ actor, subject, data }) =>
    `${actor} recorded what ${quarter(data)} brought for ${subject}`,
  'outcome.judged': ({ actor, subject, data }) =>
    `${actor} noted that ${subject} ${data.worked ? 'worked' : 'did not work'}`,
  'outcome.prior-taken': ({ actor, subject }) =>
    `${actor} scaled the value of ${subject} by what earlier use cases brought in`,
  'story.told': ({ actor, subject }) => `${actor} told the story of ${subject}`,
  'story.changed': ({ actor, subject }) => `${actor} changed the words of the story of ${subject}`,
  'review.held': ({ actor }) => `${actor} noted a review meeting`,
  'review.changed': ({ actor }) => `${actor} changed the notes of a review meeting`,
  'review.decided': ({ actor, subject, data }) =>
    `${actor} noted the decision of a review that ${subject} ${decided[String(data.verdict)] ?? 'goes on'}`,
}
