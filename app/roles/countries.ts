import { countryName } from './places.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Regions that have a code and are no country. */
const groups = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Every code that has a country’s name, those included that are no longer, or never were, official. */
export const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => countryName(code) !== code && !groups.has(code))

export const officialCode = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code

/** What people write that is neither the name on the list nor a code. */
const otherNames: [string, string][] = [
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['great britain', 'GB'],
]

/** Country codes by code and by name; codes that are no longer, or never were, official lead to those that are. */
const codes = new Map([
  ...otherNames,
  ...countryCodes.flatMap((code): [string, string][] => {
    const official = officialCode(code)
    return [
      [code.toLowerCase(), official],
      [countryName(code).toLowerCase(), official],
    ]
  }),
])

/** The official code of a country by its name or any of its codes, however they are capitalised; undefined for no country. */
export const countryOf = (words: string): string | undefined =>
  codes.get(words.trim().toLowerCase())

/** A country as people read and type it; a code that is no country’s stands for itself. */
export const countryWords = (code: string): string => {
  const official = countryOf(code)
  return official ? countryName(official) : code
}

/** The countries to choose from, by name. */
export const countryChoices: readonly string[] = countryCodes
  .filter((code) => officialCode(code) === code)
  .map(countryName)
  .toSorted((a, b) => a.localeCompare(b, 'en'))
