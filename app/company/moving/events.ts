import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { dayWords } from '#app/writing/facts/fact.ts'

export const movingSentences: Sentences = {
  'organisation.export-asked': ({ actor }) => `${actor} asked for an export of everything`,
  'organisation.export-fetched': ({ actor }) => `${actor} downloaded an export of everything`,
  'organisation.imported': ({ actor, data }) =>
    `${actor} imported an organisation: ${data.rows === 1 ? '1 row' : `${data.rows} rows`}`,
  'organisation.deletion-asked': ({ actor, data }) =>
    `${actor} asked for the organisation to be deleted on ${dayWords(String(data.on))}`,
  'organisation.deletion-cancelled': ({ actor }) =>
    `${actor} kept the organisation from being deleted`,
}
