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
type WithZones = Partial<Intl.Locale> & {
  getTimeZones?: () => string[] | undefined
  timeZones?: string[]
}

/** The zones of a country's locale; an older runtime has them as a property, or not at all. */
export const zonesIn = (country: WithZones): string[] =>
  country.getTimeZones?.() ?? country.timeZones ?? []

/** The one name among several of a zone, such as Asia/Kolkata and Asia/Calcutta; undefined for no zone. */
function sameZone(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

let byZone: Map<string | undefined, string> | undefined

/** In what people are paid where the clock shows that zone; undefined for UTC and zones of no country on the list. */
export function currencyOfZone(zone: string): string | undefined {
  byZone ??= new Map(
    [...byCountry].flatMap(([country, currency]) =>
      zonesIn(new Intl.Locale('und', { region: country })).map(
        (one): [string | undefined, string] => [sameZone(one), currency],
      ),
    ),
  )
  const same = sameZone(zone)
  return same && byZone.get(same)
}
