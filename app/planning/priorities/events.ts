import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to criteria, rounds and matrices, by the verb of the event. */
export const prioritySentences: Sentences = {
  'framework.saved': ({ actor, data }) =>
    data.method === 'ahp'
      ? `${actor} weighed the ${data.criteria} criteria in pairs (version ${data.number})`
      : `${actor} saved version ${data.number} of the criteria for priorities`,
  'matrix.saved': ({ actor, subject }) => `${actor} saved the matrix ${subject}`,
  'matrix.removed': ({ actor }) => `${actor} removed a matrix of priorities`,
}
