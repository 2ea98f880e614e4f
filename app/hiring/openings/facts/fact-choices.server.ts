import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Forbidden } from '#app/problems.ts'
import { countryChoices, countryOf } from '#app/roles/countries.ts'
import type { Place } from '#app/roles/places.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { transaction } from '#db/connection.server.ts'
import { findUsualCurrency } from './usual-currency.server.ts'

/** What the form of an opening’s facts offers: the usual currency, countries by name, and use cases that are on file. */
export const findFactChoices = (
  ctx: Context,
  sources: FactSource[],
  { places, useCases, zone }: { places: Place[]; useCases: string[]; zone: string },
) =>
  transaction(ctx, async (tx) => ({
    currency: await findUsualCurrency(tx, { places, zone }),
    countries: countryChoices,
    otherCountries: places.map(({ country }) => country).filter((code) => !countryOf(code)),
    useCases: inOrder(await useCasesOnFile(tx, sources, useCases), useCases),
  }))

/**
 * Titles of the use cases that the member may see and somebody may still work on, or that stand there already; none where
 * planning is not theirs.
 */
async function useCasesOnFile(tx: InTransaction<Context>, sources: FactSource[], chosen: string[]) {
  const source = sources.find(({ type }) => type === 'use-case')
  const listed = await source?.list(tx).catch((error: unknown) => {
    if (error instanceof Forbidden) return []
    throw error
  })
  const titles = listed?.flatMap(({ title, over }) => {
    const written = title.trim()
    return over && !chosen.includes(written) ? [] : [written]
  })
  return [...new Set(titles)]
}

/** Those of the opening first, as they stand there, so that ticking others keeps their order. */
function inOrder(onFile: string[], chosen: string[]): string[] {
  const first = chosen.filter((title) => onFile.includes(title))
  const rest = onFile.filter((title) => !first.includes(title))
  return [...first, ...rest.toSorted((a, b) => a.localeCompare(b, 'en'))]
}
