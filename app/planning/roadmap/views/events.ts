import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What people did with plans beside solving them, by the verb of the event. */
export const planSentences: Sentences = {
  'scenario.moved': ({ actor, subject, data }) =>
    `${actor} moved ${data.moved === 1 ? 'one use case' : `${data.moved} use cases`} of ${subject} by hand`,
  'plan.link-made': ({ actor, data }) =>
    `${actor} made a public link to plan ${data.number}${data.numbers ? ', with its numbers' : ''}`,
  'plan.link-revoked': ({ actor }) => `${actor} ended a public link to a plan`,
}
