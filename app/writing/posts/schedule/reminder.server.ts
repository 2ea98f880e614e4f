import { reminderText } from '#app/mail/calendar.server.ts'

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
export const reminderOf = ({ id, title, at, version, page, now }: Reminder): string =>
  reminderText(
    {
      id: `post-${id}`,
      sequence: version,
      stamp: now,
      start: at,
      end: new Date(at.getTime() + minutes * minuteMs),
      summary: `Post on LinkedIn: ${title}`,
      description: `The text and the picture are here:\n${page}`,
      url: page,
    },
    title,
  )
