import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

export const sampleSentences: Sentences = {
  'sample.removed': ({ actor }) => `${actor} removed the sample data`,
}
