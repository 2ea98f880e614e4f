import type { Context } from '#app/accounts/context.ts'
import { countryChoices } from '#app/roles/countries.ts'
import type { Place } from '#app/roles/places.ts'
import { transaction } from '#db/connection.server.ts'
import { findUsualCurrency } from './usual-currency.server.ts'

/** What the form of an opening’s facts offers: the usual currency, and countries by name. */
export const findFactChoices = async (ctx: Context, places: Place[]) => ({
  currency: await transaction(ctx, findUsualCurrency),
  countries: countryChoices(places.map(({ country }) => country)),
})
