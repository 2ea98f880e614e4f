import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { findModule } from './modules.ts'

const named = (kind: unknown) => findModule(String(kind))?.worksheet.title ?? 'a module'

/** What happened to the scoping modules of use cases, by the verb of the event. */
export const worksheetSentences: Sentences = {
  'worksheet.saved': ({ actor, subject, data }) =>
    `${actor} saved version ${data.version} of ${named(data.kind)} of ${subject}`,
  'worksheet.fed-back': ({ actor, subject, data }) =>
    `${actor} used a result of ${named(data.kind)} for ${subject}`,
  'worksheet.taken-back': ({ actor, subject, data }) =>
    `${actor} took back a result of ${named(data.kind)} for ${subject}`,
  'data-sample.kept': ({ actor, subject, data }) =>
    `${actor} kept a data sample of ${counted(Number(data.rows), 'row')} for ${subject}`,
  'data-sample.removed': ({ actor, subject }) => `${actor} removed the data sample of ${subject}`,
}
