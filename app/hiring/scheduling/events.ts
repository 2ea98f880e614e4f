import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to availability and to times of interviews, by the verb of the event. */
export const schedulingSentences: Sentences = {
  'availability.said': ({ actor }) => `${actor} said when they can take interviews`,
  'availability.exception-added': ({ actor }) => `${actor} noted days with other hours`,
  'availability.exception-removed': ({ actor }) => `${actor} took back days with other hours`,
  'calendar.subscribed': ({ actor }) => `${actor} subscribed to a calendar of theirs`,
  'meeting.times-offered': ({ actor, subject, name, data }) =>
    `${actor} offered ${subject} ${data.times === 1 ? 'a time' : `${data.times} times`} for “${name('plan')}”`,
  'meeting.times-given': ({ actor, name }) => `${actor} said when they can take “${name('plan')}”`,
  'meeting.given-times-taken-back': ({ actor, name }) =>
    `${actor} took back when they can take “${name('plan')}”`,
  'meeting.time-withdrawn': ({ actor, subject, name }) =>
    `${actor} took back a time for “${name('plan')}” of ${subject}`,
  'meeting.booked': ({ actor, subject, name }) =>
    `${actor} booked a time for “${name('plan')}” of ${subject}`,
  'meeting.moved': ({ actor, subject, name }) =>
    `${actor} moved “${name('plan')}” of ${subject} to another time`,
  'meeting.cancelled': ({ actor, subject, name }) =>
    `${actor} cancelled the time of “${name('plan')}” of ${subject}`,
  'calendar.unsubscribed': ({ actor }) => `${actor} removed a calendar of theirs`,
}
