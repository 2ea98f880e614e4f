import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to TLDRs, by the verb of the event. */
export const tldrSentences: Sentences = {
  'tldr.made': ({ actor, subject }) => `${actor} made the TLDR ${subject}`,
  'tldr.changed': ({ actor, subject }) => `${actor} changed the words of the TLDR ${subject}`,
  'tldr.rewritten': ({ actor, subject }) => `${actor} asked a model to rewrite the TLDR ${subject}`,
  'tldr.taken': ({ actor, subject }) => `${actor} took a model’s words for the TLDR ${subject}`,
  'tldr.removed': ({ actor }) => `${actor} deleted a TLDR`,
}
