import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator'
import type { CalendarPart } from './mail.server.ts'

export type CalendarEvent = {
  /** Known by it for as long as it lives: a later one with the same id takes its place. */
  id: string
  /** Counts up with every change. */
  sequence: number
  /** When this was written. */
  stamp: Date
  start: Date
  end: Date
  summary: string
  description: string
  url: string
  location?: string
}

const product = { company: 'Groundwork', product: 'Groundwork', language: 'EN' }

/** A calendar with one entry to be reminded by, for a file somebody takes into theirs. */
export function reminderText(event: CalendarEvent, alarm: string): string {
  const calendar = ical({ prodId: product })
  const entry = calendar.createEvent({ ...event, busystatus: ICalEventBusyStatus.FREE })
  entry.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: alarm })
  return calendar.toString()
}

export type Invitation = CalendarEvent & {
  method: CalendarPart['method']
  /** `Name <address>`, as mail comes from. */
  from: string
  organiser: string
  guest: { name: string; email: string }
}

/** An invitation of one guest, a change of it, or its cancellation (RFC 5546). Moments are written in UTC. */
export function invitationPart({
  method,
  from,
  organiser,
  guest,
  ...event
}: Invitation): CalendarPart {
  const calendar = ical({ prodId: product, method: ICalCalendarMethod[method] })
  const email = /<([^>]+)>/.exec(from)?.[1] ?? from
  calendar.createEvent({
    ...event,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organiser, email },
    attendees: [
      {
        ...guest,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  })
  return { method, text: calendar.toString() }
}
