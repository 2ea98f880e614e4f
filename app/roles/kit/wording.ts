import { counted } from '#app/math/text/counted.ts'
import { formatPay, type Pay } from '#app/roles/pay.ts'
import { countryName, type Place, regionName } from '#app/roles/places.ts'

const joinWords = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words)

/** Minutes as people say them: 45 minutes, 1 hour, 3 hours 45 minutes. */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(rest > 0 ? [counted(rest, 'minute')] : []),
  ]
  return parts.join(' ')
}

const placeText = ({ country, region, city }: Place): string =>
  [city, region && regionName(country, region), countryName(country)]
    .filter((part, at, parts) => part && part !== parts[at - 1])
    .join(', ')

/** Countries whose name takes an article. */
const withArticle = new Set(['AE', 'BS', 'GB', 'GM', 'IM', 'KM', 'MV', 'NL', 'PH', 'SC', 'US'])
const articleWords = /\b(Islands|Republic|Territories)\b/

const takesArticle = (country: string): boolean =>
  withArticle.has(country) || articleWords.test(countryName(country))

const insideText = (place: Place): string =>
  !place.city && !place.region && takesArticle(place.country)
    ? `the ${placeText(place)}`
    : placeText(place)

/** Where the work is done, offices first; undefined while no place is known. */
export const placesText = (places: readonly Place[] = []): string | undefined => {
  const offices = places.filter(({ remote }) => !remote)
  const remote = places.filter((place) => place.remote)
  const sentences = [
    ...(offices.length > 0 ? [`You would work in ${joinWords(offices.map(insideText))}.`] : []),
    ...(remote.length > 0
      ? [`Remote work is open to people in ${joinWords(remote.map(insideText))}.`]
      : offices.length > 0
        ? ['Ask us about days from home.']
        : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

/** The pay range as a sentence; undefined while no range is known. */
export const payText = (pay: Pay | undefined): string | undefined =>
  pay &&
  `We pay ${formatPay(pay)} (${pay.currency}). Where you start in the range follows from what you show in the interviews.`
