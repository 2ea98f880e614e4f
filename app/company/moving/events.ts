import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

export const movingSentences: Sentences = {
  'organisation.export-asked': ({ actor }) => `${actor} asked for an export of everything`,
  'organisation.export-fetched': ({ actor }) => `${actor} downloaded an export of everything`,
  'organisation.imported': ({ actor, data }) =>
    `${actor} imported an organisation: ${data.rows} rows`,
  'organisation.deletion-asked': ({ actor, data }) =>
    `${actor} asked for the organisation to be deleted on ${data.on}`,
  'organisation.deletion-cancelled': ({ actor }) =>
    `${actor} kept the organisation from being deleted`,
}
