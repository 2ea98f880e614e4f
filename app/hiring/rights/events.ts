import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to the rights of candidates, by the verb of the event. */
export const rightsSentences: Sentences = {
  'candidate.erasure-asked': ({ actor, subject, data }) =>
    data.by === 'candidate'
      ? `${subject} asked to be erased`
      : `${actor} began to erase ${data.by === 'retention' ? 'a candidate whose time is up' : subject}`,
  'candidate.erasure-put-off': ({ subject, data }) =>
    data.until === null
      ? `${subject}: the erasure waits, for a legal hold keeps the record`
      : `${subject}: the erasure waits, for the law keeps the record until ${data.until}`,
  'candidate.erasure-withdrawn': ({ actor, subject }) =>
    `${actor} took back the erasure of ${subject}`,
  'candidate.copy-asked': ({ subject }) => `${subject} asked for a copy of their data`,
  'candidate.access-asked': ({ actor, subject, data }) =>
    data.by === 'candidate'
      ? `${subject} formally asked for everything that is held about them`
      : `${actor} noted a formal request by ${subject} for everything that is held about them`,
  'candidate.access-released': ({ actor, subject, data }) =>
    `${actor} released a copy of everything that is held about ${subject}; records left out: ${data.leftOut}`,
  'candidate.access-closed': ({ actor, subject }) =>
    `${actor} closed the formal request by ${subject} without a copy`,
  'candidate.hold-placed': ({ actor, subject }) => `${actor} placed a legal hold on ${subject}`,
  'candidate.hold-released': ({ actor, subject }) =>
    `${actor} released the legal hold on ${subject}`,
  'retention.changed': ({ actor }) => `${actor} changed how long candidates are kept`,
  'retention.carried-out': ({ actor, data }) =>
    `${actor} began to erase candidates whose time is up: ${data.count}`,
  'candidate.mentions-found': ({ data }) =>
    `An erased candidate may be mentioned in ${data.rows} other texts; somebody has to say whether they mean them`,
  'candidate.mentions-struck': ({ actor, data }) =>
    `${actor} struck an erased candidate out of ${counted(Number(data.rows), 'text')}`,
  'candidate.mentions-left': ({ actor }) =>
    `${actor} left texts as they are that may mention an erased candidate`,
  'candidate.erased': ({ data }) => `A candidate was erased: ${counted(Number(data.rows), 'row')}`,
}
