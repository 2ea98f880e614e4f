import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { kindWords } from './document.ts'

const outcomes: Record<string, string> = { go: 'go on', change: 'change it', stop: 'stop' }

/** What happened to documents, by the verb of the event. */
export const documentSentences: Sentences = {
  'document.made': ({ actor, subject, data }) =>
    `${actor} made ${subject}, ${data.kind === 'prd' ? `a ${kindWords.prd}` : `a ${kindWords['pr-faq']}`} with ${counted(Number(data.facts), 'fact')}`,
  'document.changed': ({ actor, subject }) => `${actor} changed title or owner of ${subject}`,
  'document.exported': ({ actor, subject, data }) =>
    `${actor} took ${subject} along as ${data.format === 'docx' ? 'a Word file' : data.format === 'pdf' ? 'a PDF' : 'Markdown'}`,
  'document.imported': ({ actor, subject, data }) =>
    `${actor} imported a text into ${data.sections === 1 ? 'a section' : `${data.sections} sections`} of ${subject}`,
  'document.written': ({ actor, subject }) => `${actor} wrote in ${subject}`,
  'document.drafted': ({ actor, subject, data }) =>
    `${actor} had ${data.sections === 1 ? 'a section' : `${data.sections} sections`} of ${subject} drafted from ${data.from === 'model' ? 'its facts by a model' : 'its facts'}`,
  'document.section-accepted': ({ actor, subject }) => `${actor} accepted a section of ${subject}`,
  'document.section-reopened': ({ actor, subject }) =>
    `${actor} made a section of ${subject} a draft again`,
  'document.section-restored': ({ actor, subject, data }) =>
    `${actor} brought back version ${data.number} of a section of ${subject}`,
  'document.archived': ({ actor, subject }) => `${actor} archived ${subject}`,
  'document.restored': ({ actor, subject }) => `${actor} brought ${subject} back`,
  'document.commented': ({ actor, subject }) => `${actor} commented on ${subject}`,
  'document.reader-admitted': ({ actor, subject, name }) =>
    `${actor} let ${name('member')} read ${subject} by naming them in a comment`,
  'document.comment-resolved': ({ actor, subject }) => `${actor} settled a comment on ${subject}`,
  'document.comment-reopened': ({ actor, subject }) =>
    `${actor} opened a comment on ${subject} again`,
  'document.suggested': ({ actor, subject }) => `${actor} suggested other words in ${subject}`,
  'document.suggestion-accepted': ({ actor, subject }) =>
    `${actor} accepted a suggestion in ${subject}`,
  'document.suggestion-declined': ({ actor, subject }) =>
    `${actor} declined a suggestion in ${subject}`,
  'document.approval-asked': ({ actor, subject, name }) =>
    `${actor} asked ${name('member')} to approve ${subject}`,
  'document.approval-withdrawn': ({ actor, subject, name }) =>
    `${actor} asks ${name('member')} no longer to approve ${subject}`,
  'document.approved': ({ actor, subject }) => `${actor} approved ${subject}`,
  'document.changes-asked': ({ actor, subject }) => `${actor} asked for changes in ${subject}`,
  'document.decided': ({ actor, subject, data }) =>
    `${actor} noted a decision on ${subject}: ${outcomes[String(data.outcome)] ?? 'decided'}`,
  'document.reading-started': ({ actor, subject, data }) =>
    `${actor} started ${counted(Number(data.minutes), 'minute')} of silent reading of ${subject}`,
  'document.reading-ended': ({ actor, subject }) =>
    `${actor} ended the silent reading of ${subject}`,
  'document.facts-refreshed': ({ actor, subject, data }) =>
    `${actor} refreshed the facts of ${subject}: ${data.changed} changed, ${data.added} new, ${data.gone} gone`,
  'document.fact-opened': ({ actor, subject, data }) =>
    `${actor} made fact ${data.fact} of ${subject} public`,
  'document.fact-closed': ({ actor, subject, data }) =>
    `${actor} made fact ${data.fact} of ${subject} internal`,
  'document.link-made': ({ actor, subject, data }) =>
    `${actor} made a public link to ${subject} for ${counted(Number(data.days), 'day')}`,
  'document.link-revoked': ({ actor, subject }) => `${actor} ended a public link to ${subject}`,
  'document-template.changed': ({ actor, data }) =>
    `${actor} changed the ${data.kind === 'prd' ? kindWords.prd : kindWords['pr-faq']} template`,
}
