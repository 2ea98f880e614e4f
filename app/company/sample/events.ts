import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

export const sampleSentences: Sentences = {
  'sample.added': ({ actor }) => `${actor} asked for sample data`,
  'sample.removed': ({ actor }) => `${actor} removed the sample data`,
}
