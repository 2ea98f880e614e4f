/** A place where the work may be done: ISO country code, region code or name, city. */
export type KitPlace = { country: string; region?: string; city?: string; remote?: boolean }

/** A pay range in whole units of its currency. */
export type KitPay = {
  min: number
  max: number
  currency: string
  period: 'year' | 'month' | 'hour'
}

const joinWords = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words)

/** Minutes as people say them: 45 minutes, 1 hour, 3 hours 45 minutes. */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} minutes`] : []),
  ]
  return parts.join(' ')
}

const placeText = ({ country, region, city }: KitPlace): string => {
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(country)
  return [city, region, named].filter(Boolean).join(', ')
}

/** Where the work is done, offices first; undefined while no place is known. */
export const placesText = (places: readonly KitPlace[] = []): string | undefined => {
  const offices = places.filter(({ remote }) => !remote)
  const remote = places.filter((place) => place.remote)
  const sentences = [
    ...(offices.length > 0 ? [`You would work in ${joinWords(offices.map(placeText))}.`] : []),
    ...(remote.length > 0
      ? [`Remote work is open to people in ${joinWords(remote.map(placeText))}.`]
      : offices.length > 0
        ? ['Ask us about days from home.']
        : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

const inCurrency = (amount: number, currency: string) =>
  new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount)

/** The pay range as a sentence; undefined while no range is known. */
export const payText = (pay: KitPay | undefined): string | undefined => {
  if (!pay) return undefined
  const [low, high] = [inCurrency(pay.min, pay.currency), inCurrency(pay.max, pay.currency)]
  return `We pay ${low} to ${high} (${pay.currency}) ${pay.period === 'hour' ? 'an' : 'a'} ${pay.period}. Where you start in the range follows from what you show in the interviews.`
}
