import ical, { ICalAlarmType, ICalEventBusyStatus } from 'ical-generator'

export type Reminder = {
  id: string
  title: string
  at: Date
  version: number
  /** Where the post stands, to be copied from. */
  page: string
  now: Date
}

const minutes = 15
const minuteMs = 60_000

/** A calendar entry that says when to post, and where the text is; a later one takes its place. */
export function reminderOf({ id, title, at, version, page, now }: Reminder): string {
  const calendar = ical({ prodId: { company: 'Groundwork', product: 'Posts', language: 'EN' } })
  const event = calendar.createEvent({
    id: `post-${id}`,
    sequence: version,
    stamp: now,
    start: at,
    end: new Date(at.getTime() + minutes * minuteMs),
    summary: `Post on LinkedIn: ${title}`,
    description: `The text and the picture are here:\n${page}`,
    url: page,
    busystatus: ICalEventBusyStatus.FREE,
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: title })
  return calendar.toString()
}
