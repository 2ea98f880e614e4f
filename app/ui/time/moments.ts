import { remembered } from '#app/ui/remembered.ts'

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/**
 * "3 days ago", "in 2 hours", "now": the largest whole unit between two moments. A day is 24 hours here, so that
 * "yesterday" would often be wrong.
 */
export function relativeMoment(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const unit = units.find(([, length]) => Math.abs(seconds) >= length)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: unit ? 'always' : 'auto' })
  return unit ? words.format(Math.trunc(seconds / unit[1]), unit[0]) : words.format(0, 'second')
}

export type MomentStyle = 'date' | 'time' | 'both'

const styles: Record<MomentStyle, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
}

/** The moment as the reader's calendar and clock show it. */
export const writtenMoment = (at: Date, { locale, timeZone }: Place, style: MomentStyle) =>
  clockOf(`${style} ${timeZone} ${locale}`).format(at)

/** By style, zone and language; making one takes longer than all that a page has it write. */
const clockOf = remembered((key: string) => {
  const [style, timeZone, locale] = key.split(' ') as [MomentStyle, string, string]
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone })
}, 200)

interface Place {
  locale: string
  timeZone: string
}

const fallback: Place = { locale: 'en-GB', timeZone: 'UTC' }

/** Locale and time zone from the request's headers; what the runtime does not know is left at the default. */
export function placeFrom(acceptLanguage: string | null, cookie: string | null): Place {
  const asked = acceptLanguage?.split(',')[0]?.split(';')[0]?.trim() ?? ''
  const zone = /(?:^|;\s*)tz=([\w/+-]+)/.exec(cookie ?? '')?.[1] ?? ''
  return {
    locale: (asked && localeNamed(asked)) || fallback.locale,
    timeZone: (zone && zoneNamed(zone)) || fallback.timeZone,
  }
}

const localeNamed = remembered(
  (name: string) => attempt(() => Intl.DateTimeFormat.supportedLocalesOf(name)[0]),
  200,
)

const zoneNamed = remembered(
  (name: string) =>
    attempt(() => new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone),
  200,
)

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
