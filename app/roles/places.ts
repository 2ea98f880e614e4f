import { z } from 'zod'
import regionNames from '#templates/rules/regions.json' with { type: 'json' }

/** The official code of a country, GB for UK; a code that is no country’s stands for itself. */
export const officialCode = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code

/** A place where the work may be done; `remote` means anywhere within it. */
export const placeSchema = z.object({
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, {
      abort: true,
      error: 'Give the country as a two-letter code, such as US.',
    })
    .overwrite(officialCode),
  region: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{1,3}$/, 'Give the state or province as its code, such as CO.')
    .optional(),
  city: z.string().trim().min(1).max(80).optional(),
  remote: z.boolean().optional(),
})

export type Place = z.infer<typeof placeSchema>

/** The places of an opening: a remote job is the union of the places it may be done from. */
export const placesSchema = z.array(placeSchema).min(1, 'Name at least one place.').max(30)

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** Country codes are data from people: an unknown one stands for itself. */
export const countryName = (code: string): string => {
  try {
    return countryNames.of(code) ?? code
  } catch {
    return code
  }
}

const regionsByCountry: Record<string, Record<string, string> | undefined> = regionNames

/** The states or provinces known by name, for a list to choose from. */
export const regionsOf = (country: string): { code: string; name: string }[] =>
  Object.entries(regionsByCountry[country] ?? {}).map(([code, name]) => ({ code, name }))

export const regionName = (country: string, region: string): string =>
  regionsByCountry[country]?.[region] ?? region

/** “Denver, Colorado, United States” or “Remote, United States”. */
export const placeLabel = ({ country, region, city, remote }: Place): string =>
  [
    remote ? 'Remote' : undefined,
    city,
    region && regionName(country, region) !== city ? regionName(country, region) : undefined,
    countryName(country),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')

/** All places of an opening in one line, in the same order however they were entered. */
export const placesLabel = (places: readonly Place[]): string =>
  [...new Set(places.map(placeLabel))].toSorted((a, b) => a.localeCompare(b, 'en')).join(' · ')
