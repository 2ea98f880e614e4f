import { z } from 'zod'

export const maxSubscriptions = 3
/** How often a calendar is read again. */
export const rereadSeconds = 3 * 60 * 60
export const readTimeoutMs = 20_000
export const maxCalendarBytes = 2 * 1024 * 1024
/** How far ahead busy times are kept. */
export const horizonDays = 90

/** Calendars hand out `webcal:` addresses, which mean `https:`. */
export function calendarUrl(text: string): URL | null {
  const url = URL.parse(text.trim().replace(/^webcals?:/i, 'https:'))
  const plain = url && (url.protocol === 'https:' || url.protocol === 'http:')
  return plain && url.hostname !== '' ? url : null
}

export const subscriptionSchema = z.object({
  address: z
    .string('Paste the address of the calendar.')
    .max(2000)
    .refine((text) => calendarUrl(text) !== null, {
      error: 'This is no address of a calendar: it begins with https:// or webcal://.',
    }),
})
