import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to criteria, rounds and matrices, by the verb of the event. */
export const prioritySentences: Sentences = {
  'framework.saved': ({ actor, data }) =>
    data.method === 'ahp'
      ? `${actor} weighed the ${data.criteria} criteria in pairs (version ${data.number})`
      : `${actor} saved version ${data.number} of the criteria for priorities`,
  'matrix.saved': ({ actor, subject }) => `${actor} saved the matrix ${subject}`,
  'matrix.removed': ({ actor }) => `${actor} removed a matrix of priorities`,
  'round.started': ({ actor, subject, data }) =>
    `${actor} started the round ${subject} with ${counted(Number(data.raters), 'person', 'people')} and ${counted(Number(data.useCases), 'use case')}`,
  'round.submitted': ({ actor, subject }) => `${actor} handed in their ratings for ${subject}`,
  'round.revealed': ({ actor, subject, data }) =>
    data.awaited
      ? `${actor} revealed the round ${subject} without waiting for ${data.awaited}`
      : `${actor} revealed the round ${subject}`,
  'round.raters_invited': ({ actor, subject, data }) =>
    `${actor} invited ${data.raters === 1 ? 'one more person' : `${data.raters} more people`} to the round ${subject}`,
  'round.cancelled': ({ actor, subject, data }) =>
    `${actor} cancelled the round ${subject}; what ${data.submitted === 1 ? 'one person' : `${data.submitted} people`} had handed in stays hidden`,
  'round.carried': ({ actor, subject, data }) =>
    `${actor} carried ${data.figures} figures over from the round ${subject}`,
}
