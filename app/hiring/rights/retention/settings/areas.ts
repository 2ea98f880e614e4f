import type { ShownRetention } from './settings.server.ts'

type Rule = ShownRetention['rules'][number]

const union = new Set(['at', 'de', 'fr', 'ie', 'nl'])
const countries = new Intl.DisplayNames('en', { type: 'region' })

/** Where a rule comes from; its key begins with the country. */
function areaOf({ key }: Rule): string {
  const country = key.slice(0, 2)
  return union.has(country) ? 'European Union' : (countries.of(country.toUpperCase()) ?? country)
}

/** The rules of each country, those of the European Union together, in the order in which they are listed. */
export const inAreas = (rules: readonly Rule[]): { area: string; rules: Rule[] }[] =>
  [...Map.groupBy(rules, areaOf)].map(([area, own]) => ({ area, rules: own }))
