import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened around the language model, by the verb of the event. */
export const assistantSentences: Sentences = {
  'assistant.settings-changed': ({ actor, data }) =>
    `${actor} changed the language model’s settings (${[data.fields].flat().join(', ')})`,
  'assistant.tested': ({ actor, data }) =>
    `${actor} tested the language model, and it ${data.ok ? 'answered' : 'did not answer'}`,
}
