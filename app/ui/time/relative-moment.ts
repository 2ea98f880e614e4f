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
