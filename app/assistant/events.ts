import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

const fieldNames: Record<string, string> = {
  baseUrl: 'address',
  model: 'model',
  sealedKey: 'key',
  staysInside: 'no external model',
  redacts: 'taking personal data out',
  imageModel: 'image model',
  inputPrice: 'prices',
  outputPrice: 'prices',
  imagePrice: 'prices',
  monthlyBudget: 'budget',
  concurrency: 'drafts at once',
}

/** What people changed; what follows from it, such as what is known of the address, has no name here. */
const fieldsOf = (fields: unknown): string => {
  const named = [fields].flat().flatMap((field) => fieldNames[String(field)] ?? [])
  return [...new Set(named)].join(', ') || 'nothing'
}

/** What happened around the language model, by the verb of the event. */
export const assistantSentences: Sentences = {
  'assistant.settings-changed': ({ actor, data }) =>
    `${actor} changed the language model’s settings (${fieldsOf(data.fields)})`,
  'assistant.tested': ({ actor, data }) =>
    `${actor} tested the language model, and it ${data.ok ? 'answered' : 'did not answer'}`,
}
