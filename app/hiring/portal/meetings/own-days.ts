import { z } from 'zod'
import { timeZones } from '#app/accounts/profile/profile.ts'
import { offsetName } from '#app/hiring/scheduling/meetings/meeting.ts'
import { dayOf } from '#app/hiring/scheduling/slots/zones.ts'
import { words } from '#app/hiring/portal/words/words.ts'

export type OwnSlot = { id: string; at: string; clock: string }
export type OwnDay = { day: string; slots: OwnSlot[] }

/** Offered times by the days of the reader's calendar. Where clocks change on a day, each time says which it means. */
export function daysOf(
  slots: readonly { id: string; startsAt: Date }[],
  timeZone: string,
): OwnDay[] {
  const days = new Map<string, { id: string; startsAt: Date }[]>()
  for (const slot of slots) {
    const day = dayOf(slot.startsAt.getTime(), timeZone)
    days.set(day, [...(days.get(day) ?? []), slot])
  }
  const dayWords = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const clockWords = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return [...days.values()].map((mine) => {
    const offsets = new Set(mine.map(({ startsAt }) => offsetName(startsAt, timeZone)))
    const clockOf = (at: Date) =>
      offsets.size > 1
        ? `${clockWords.format(at)} (${offsetName(at, timeZone)})`
        : clockWords.format(at)
    return {
      day: dayWords.format(mine[0]?.startsAt),
      slots: mine.map(({ id, startsAt }) => ({
        id,
        at: startsAt.toISOString(),
        clock: clockOf(startsAt),
      })),
    }
  })
}

const zone = z.string().refine((name) => timeZones.includes(name), {
  error: words.meetings.unknownZone,
})

export const choiceSchema = z.object({
  slot: z.uuid(words.meetings.unknownTime),
  zone,
  /** The booking the page showed; empty where it showed none. */
  seen: z.string().default(''),
})

const cookie = /(?:^|;\s*)tz=([\w/+-]+)/

/** The time zone that was asked for on the page, and the one the browser is known to be in. */
export function zonesAsked(request: { url: string; headers: Headers }) {
  const known = (name: string | null | undefined) =>
    name && timeZones.includes(name) ? name : null
  return {
    asked: known(new URL(request.url).searchParams.get('zone')),
    remembered: known(cookie.exec(request.headers.get('Cookie') ?? '')?.[1]),
  }
}

const year = 60 * 60 * 24 * 365

/** Remembers a time zone that was chosen, for all pages. */
export const zoneCookie = (name: string): string =>
  `tz=${name}; Path=/; Max-Age=${year}; SameSite=Lax`
