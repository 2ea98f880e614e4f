import { countryName, officialCode } from './places.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Regions that have a code and are no country. */
const groups = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Every code that has a country’s name, those included that are no longer, or never were, official. */
export const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => countryName(code) !== code && !groups.has(code))

/** Names as they are compared: without accents, dots, a leading “the”, and with “and” for “&”. */
const plainName = (words: string) =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}|\./gu, '')
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll('&', ' and ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '')

/** What people write that is neither the name on the list nor a code. */
const otherNames: Record<string, readonly string[]> = {
  AE: ['uae', 'emirates'],
  CD: ['dr congo', 'democratic republic of the congo'],
  CG: ['republic of the congo'],
  CI: ['ivory coast'],
  CN: ['prc', "people's republic of china"],
  CV: ['cabo verde'],
  CZ: ['czech republic'],
  GB: ['great britain', 'britain', 'england', 'scotland', 'wales', 'northern ireland'],
  HK: ['hong kong', 'hong kong sar'],
  IE: ['republic of ireland'],
  KR: ['korea', 'republic of korea'],
  MK: ['macedonia'],
  MM: ['myanmar', 'burma'],
  MO: ['macao', 'macau'],
  NL: ['holland'],
  PS: ['palestine'],
  RU: ['russian federation'],
  SZ: ['swaziland'],
  TL: ['east timor'],
  TR: ['turkey'],
  US: ['usa', 'united states of america'],
  VA: ['vatican', 'holy see'],
  VN: ['viet nam'],
}

/** Country codes by code and by name; codes that are no longer, or never were, official lead to those that are. */
const codes = new Map([
  ...Object.entries(otherNames).flatMap(([code, names]) =>
    names.map((name): [string, string] => [name, code]),
  ),
  ...countryCodes.flatMap((code): [string, string][] => {
    const official = officialCode(code)
    return [
      [code.toLowerCase(), official],
      [plainName(countryName(code)), official],
    ]
  }),
])

/** The official code of a country by one of its names or codes, however they are written; undefined for no country. */
export const countryOf = (words: string): string | undefined => codes.get(plainName(words))

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
