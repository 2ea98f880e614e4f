import { countryOf } from '#app/roles/countries.ts'
import { placeSchema, regionsOf } from '#app/roles/places.ts'
import type { Place } from '#app/roles/places.ts'
import { right, wrong } from './cell.ts'
import type { Cell } from './cell.ts'

const remoteWord = /^(remote|anywhere)$/i
const mostPlaces = 30

/** Places as people write them: “Denver, CO, US; Remote, Germany”. */
export function placesIn(text: string): Cell<Place[]> {
  const parts = text
    .split(/[;\n·]/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length === 0) return wrong('Name at least one place, such as Denver, CO, US.')
  if (parts.length > mostPlaces) return wrong(`Name at most ${mostPlaces} places.`)
  const places: Place[] = []
  for (const part of parts) {
    const place = placeIn(part)
    if (!place.ok) return place
    places.push(place.value)
  }
  return right(places)
}

function placeIn(text: string): Cell<Place> {
  const words = text
    .replaceAll(/[()]/g, ',')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  const remote = words.some((word) => remoteWord.test(word))
  const named = words.filter((word) => !remoteWord.test(word))
  const country = countryOf(named.pop() ?? '')
  if (!country || named.length > 2) return wrong(unclear(text))
  const region = regionIn(country, named)
  const [city] = region ? named.slice(0, -1) : named
  if (named.length === 2 && !region) return wrong(unclear(text))
  const place = placeSchema.safeParse({
    country,
    ...(region && { region }),
    ...(city && { city }),
    ...(remote && { remote }),
  })
  return place.success ? right(place.data) : wrong(unclear(text))
}

const unclear = (text: string) =>
  `“${text.slice(0, 80)}” is no place we can read. Write city, state or province, country, as in Denver, CO, US or Remote, Germany; several with a semicolon between them.`

/** The last word before the country, where it is a state or province; with a city before it, its code is taken as it is. */
function regionIn(country: string, named: string[]): string | undefined {
  const word = named.at(-1)?.toLowerCase() ?? ''
  const known = regionsOf(country).find(
    ({ code, name }) => code.toLowerCase() === word || name.toLowerCase() === word,
  )
  if (known) return known.code
  return named.length === 2 && /^[a-z0-9]{1,3}$/.test(word) ? word.toUpperCase() : undefined
}
