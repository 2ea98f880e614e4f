import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to the capacity, by the verb of the event. */
export const capacitySentences: Sentences = {
  'capacity.person-added': ({ actor, subject }) => `${actor} added ${subject} to the capacity`,
  'capacity.person-changed': ({ actor, subject }) => `${actor} changed the capacity of ${subject}`,
  'capacity.quarters-set': ({ actor, subject }) =>
    `${actor} set how much ${subject} is there, quarter by quarter`,
  'capacity.leave-added': ({ actor, subject }) => `${actor} entered days away of ${subject}`,
  'capacity.leave-removed': ({ actor, subject }) => `${actor} took back days away of ${subject}`,
  'capacity.booking-added': ({ actor, subject, data }) =>
    `${actor} booked ${counted(Number(data.hours), 'hour')} of ${subject}`,
  'capacity.booking-removed': ({ actor, subject }) => `${actor} took back a booking of ${subject}`,
  'capacity.run-work-added': ({ actor, data }) =>
    `${actor} set aside ${counted(Number(data.people), 'person', 'people')} for run work`,
  'capacity.run-work-removed': ({ actor }) => `${actor} removed run work`,
  'capacity.calendar-changed': ({ actor }) => `${actor} changed the fiscal calendar`,
  'capacity.holiday-added': ({ actor, data }) => `${actor} added the holiday ${data.day}`,
  'capacity.holiday-removed': ({ actor, data }) => `${actor} removed the holiday ${data.day}`,
  'capacity.imported': ({ actor, data }) =>
    `${actor} imported ${counted(Number(data.added), 'person', 'people')} into the capacity and changed ${data.changed}`,
  'capacity.exported': ({ actor, data }) =>
    `${actor} exported the capacity of ${counted(Number(data.count), 'person', 'people')}`,
}
