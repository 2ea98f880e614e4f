import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to availability and to times of interviews, by the verb of the event. */
export const schedulingSentences: Sentences = {
  'availability.said': ({ actor }) => `${actor} said when they can take interviews`,
  'availability.exception-added': ({ actor }) => `${actor} noted days with other hours`,
  'availability.exception-removed': ({ actor }) => `${actor} took back days with other hours`,
  'calendar.subscribed': ({ actor }) => `${actor} subscribed to a calendar of theirs`,
  'calendar.unsubscribed': ({ actor }) => `${actor} removed a calendar of theirs`,
}
