import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { quarterWords } from '#app/planning/quarter.ts'

const quarter = (data: Record<string, unknown>) =>
  typeof data.quarter === 'number'
    ? quarterWords(data.quarter, Number(data.firstMonth ?? 1))
    : 'a quarter'

/** What happened after launch, by the verb of the event. */
export const outcomeSentences: Sentences = {
  'outcome.recorded': ({ actor, subject, data }) =>
    `${actor} recorded what ${quarter(data)} brought for ${subject}`,
  'outcome.judged': ({ actor, subject, data }) =>
    `${actor} noted that ${subject} ${data.worked ? 'worked' : 'did not work'}`,
}
