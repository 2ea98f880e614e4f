import { countryName } from './places.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Regions that have a code and are no country. */
const groups = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Every code that has a country’s name, those included that are no longer, or never were, official. */
export const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => countryName(code) !== code && !groups.has(code))

export const officialCode = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code

const named = (code: string) => ({ value: code, label: countryName(code) })

const official = countryCodes
  .filter((code) => officialCode(code) === code)
  .map(named)
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

/** Countries to choose from, by name; codes in use that are not among them stay at the end. */
export const countryChoices = (inUse: string[]): { value: string; label: string }[] => {
  const known = new Set(official.map(({ value }) => value))
  return [...official, ...[...new Set(inUse)].filter((code) => !known.has(code)).map(named)]
}
