import { z } from 'zod'
import file from '#templates/rules/currencies.json' with { type: 'json' }

const countriesByCurrency = z
  .record(z.string().length(3), z.array(z.string().length(2)).min(1))
  .parse(file)

const byCountry = new Map(
  Object.entries(countriesByCurrency).flatMap(([currency, countries]) =>
    countries.map((country): [string, string] => [country, currency]),
  ),
)

/** In what people are paid there; undefined for a country that is not on the list. */
export const currencyOfCountry = (country: string): string | undefined => byCountry.get(country)

/** What the type of the language’s library does not know yet. */
type WithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined }

const zonesOf = (country: string): string[] => {
  const locale: WithZones = new Intl.Locale('und', { region: country })
  return locale.getTimeZones?.() ?? []
}

let byZone: Map<string, string> | undefined

/** In what people are paid where the clock shows that zone; undefined for UTC and zones of no country on the list. */
export function currencyOfZone(zone: string): string | undefined {
  byZone ??= new Map(
    [...byCountry].flatMap(([country, currency]) =>
      zonesOf(country).map((one): [string, string] => [one, currency]),
    ),
  )
  return byZone.get(zone)
}
