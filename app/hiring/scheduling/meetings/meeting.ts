import { z } from 'zod'

/** A time can be chosen until so long before it. */
export const leastNoticeMs = 2 * 60 * 60_000
/** How far ahead times are proposed, and how many. */
export const proposedDays = 14
export const proposedCount = 6
const maxOffered = 30
export const usualTerms = { videoLink: '', moves: 2, noticeHours: 24 }

export const offerSchema = z.object({
  slots: z.array(z.iso.datetime('Choose times from the list.')).max(maxOffered).default([]),
  /** A time of one's own, as `datetime-local` writes it. */
  more: z.string().default(''),
  videoLink: z.url({ protocol: /^https$/, error: 'A link begins with https://.' }).optional(),
  moves: z.number('Give a number.').int().min(0).max(10),
  noticeHours: z.number('Give a number of hours.').int().min(0).max(168),
})

export type BookingFacts = {
  /** Bookings that the candidate moved or cancelled. */
  used: number
  moves: number
  noticeHours: number
  /** When the standing booking begins, if there is one. */
  startsAt: Date | null
}

export type BookingRights = {
  state: 'choose' | 'booked' | 'begun' | 'used-up'
  mayMove: boolean
  mayCancel: boolean
  /** Why the candidate has to write instead, in words for them; empty where they can. */
  reason: string
}

const hour = 60 * 60_000
const no = { mayMove: false, mayCancel: false }
const usedUp = 'You have changed this interview as often as can be done here.'

/** What a candidate can do with an interview of theirs on their own: so many changes, until so long before. */
export function bookingRights(facts: BookingFacts, now: Date): BookingRights {
  const { used, moves, noticeHours, startsAt } = facts
  if (!startsAt && used <= moves) return { ...no, state: 'choose', reason: '' }
  if (!startsAt) {
    const reason = `${usedUp} Write to the team and they find a time with you.`
    return { ...no, state: 'used-up', reason }
  }
  const ahead = startsAt.getTime() - now.getTime()
  if (ahead <= 0) return { ...no, state: 'begun', reason: '' }
  if (ahead < noticeHours * hour) {
    const reason = `It begins in less than ${noticeHours} hours, so it can no longer be changed here. If you cannot come, write to the team.`
    return { ...no, state: 'booked', reason }
  }
  const mayMove = used < moves
  const reason = mayMove ? '' : `${usedUp} If the time does not suit you, write to the team.`
  return { state: 'booked', mayMove, mayCancel: true, reason }
}

/** A moment in words, in a zone that is named: “Tuesday, 3 March 2026 at 10:00 (Europe/Berlin, GMT+1)”. */
export function whenIn(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return `${words.format(at)} (${timeZone.replaceAll('_', ' ')}, ${offsetName(at, timeZone)})`
}

/** The same for a list: “Tue 3 Mar, 10:00”. */
export const shortlyIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** A stretch of time for a list: “Friday 6 March, 10:00–12:00”. */
export const spanIn = ({ from, to }: { from: number; to: number }, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatRange(from, to)

/** “GMT+1”: tells the two hours apart that clocks show twice. */
export function offsetName(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
