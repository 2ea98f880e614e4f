import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to role cards, by the verb of the event. */
export const roleSentences: Sentences = {
  'role-card.copied': ({ actor, subject }) =>
    `${actor} copied the role card “${subject}” from the library`,
  'role-card.saved': ({ actor, subject, data }) =>
    `${actor} saved version ${data.number} of the role card “${subject}”`,
}
