import { remembered } from '#app/ui/remembered.ts'

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
