export type Dimension =
  | 'percent'
  | 'points'
  | 'money'
  | 'time'
  | 'months'
  | 'times'
  | 'measure'
  | 'count'

/** A unit as written; `factor` brings a value into the base of its dimension: seconds, months, percent, bytes. */
export type Unit = { dimension: Dimension; base: string; factor: number; written: RegExp }

const unit = (dimension: Dimension, base: string, factor: number, written: string): Unit => ({
  dimension,
  base,
  factor,
  written: new RegExp(`^[\\s\\u00a0\\u202f]?-?(?:${written})(?![\\p{L}\\d])`, 'u'),
})

const anyCase = (words: string) =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** The first that fits counts, so that longer names stand before shorter ones. */
const measuring: Unit[] = [
  unit(
    'points',
    'points',
    1,
    anyCase('percentage[ -]points?|per cent points?|%[ -]points?|pp|ppts?|p\\.p\\.'),
  ),
  unit('points', 'points', 0.01, anyCase('basis points?|bps?')),
  unit('percent', 'percent', 1, `%|${anyCase('percent|per[ -]cent|pct')}`),
  unit('percent', 'percent', 0.1, '‰'),
  unit('times', 'times', 1, anyCase('x|×|times|fold')),
  unit('measure', 'working day', 1, anyCase('(?:working|business|person|staff|man)[ -]?days?')),
  unit('measure', 'person-month', 1, anyCase('(?:person|staff|man)[ -]months?')),
  unit('measure', 'person-hour', 1, anyCase('(?:person|staff|man)[ -]hours?')),
  unit('time', 'second', 0.001, `ms|${anyCase('milliseconds?|msecs?')}`),
  unit('time', 'second', 1, `s|${anyCase('seconds?|secs?')}`),
  unit('time', 'second', 60, anyCase('minutes?|mins?')),
  unit('time', 'second', 3600, `h|${anyCase('hours?|hrs?')}`),
  unit('time', 'second', 86_400, `d|${anyCase('(?:calendar[ -])?days?')}`),
  unit('time', 'second', 604_800, anyCase('weeks?|wks?')),
  unit('months', 'month', 1, anyCase('months?|mos?|mths?')),
  unit('months', 'month', 3, anyCase('quarters?')),
  unit('months', 'month', 12, anyCase('years?|yrs?')),
  unit('money', 'cent', 0.01, 'cents?|¢'),
  unit('measure', 'byte', 1e3, '[kK]B'),
  unit('measure', 'byte', 1e6, 'MB'),
  unit('measure', 'byte', 1e9, 'GB'),
  unit('measure', 'byte', 1e12, 'TB'),
  unit('measure', 'degree', 1, '°C|degrees?(?: Celsius)?'),
  unit('measure', 'metre', 1000, 'km|kilomet(?:re|er)s?'),
  unit('measure', 'gram', 1e3, 'kg|kilos?|kilograms?'),
  unit('measure', 'gram', 1e6, 't|tonnes?'),
  unit('measure', 'watt hour', 1e3, 'kWh'),
  unit('measure', 'watt hour', 1e6, 'MWh'),
]

/** Every way a currency is written, before or after its number. */
const currencies: [string, string][] = [
  ['USD', 'US\\$|USD|[Uu]\\.?[Ss]\\.? [Dd]ollars?'],
  ['CAD', 'C\\$|CA\\$|CAD|Canadian dollars?'],
  ['AUD', 'A\\$|AU\\$|AUD|Australian dollars?'],
  ['SGD', 'S\\$|SGD'],
  ['BRL', 'R\\$|BRL|reais'],
  ['$', '\\$|[Dd]ollars?|[Bb]ucks'],
  ['EUR', '€|EUR|[Ee]uros?'],
  ['GBP', '£|GBP|[Pp]ounds?(?: sterling)?'],
  ['CHF', 'CHF|Swiss francs?|[Ff]rancs?|Fr\\.'],
  ['JPY', '¥|JPY|[Yy]en'],
  ['CNY', 'CNY|RMB|[Yy]uan'],
  ['INR', '₹|INR|[Rr]upees?|Rs\\.?'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['PLN', 'PLN|zł|zloty'],
  ['CZK', 'CZK'],
  ['kr', 'kr|kron(?:or|er|a|e)'],
]

const before = currencies.map(
  ([code, words]) =>
    [code, new RegExp(`(?<![\\p{L}])(?:${words})[\\s\\u00a0\\u202f]?$`, 'u')] as const,
)
const after = currencies.map(
  ([code, words]) =>
    [code, new RegExp(`^[\\s\\u00a0\\u202f]?-?(?:${words})(?![\\p{L}\\d])`, 'u')] as const,
)

type Found = { code: string; length: number }

const first = (list: readonly (readonly [string, RegExp])[], text: string): Found | null => {
  for (const [code, pattern] of list) {
    const found = pattern.exec(text)
    if (found) return { code, length: found[0].length }
  }
  return null
}

/** The currency that ends a text: what stands before a number. */
export const currencyBefore = (text: string): Found | null => first(before, text.slice(-20))

/** The currency that begins a text: what stands behind a number. */
export const currencyAfter = (text: string): Found | null => first(after, text.slice(0, 24))

const dollars = new Set(['$', 'USD', 'CAD', 'AUD', 'SGD'])
const withCents = new Set(['$', 'USD', 'CAD', 'AUD', 'EUR'])
const crowns = new Set(['kr', 'SEK', 'NOK', 'DKK', 'CZK'])

/** A bare "$" may be any dollar and a bare "kr" any crown; two names of currencies must be one. */
export function isSameCurrency(a: string, b: string): boolean {
  if (a === b) return true
  if (a === 'cent' || b === 'cent') return withCents.has(a) || withCents.has(b)
  if (a === '$' || b === '$') return dollars.has(a) && dollars.has(b)
  return (a === 'kr' || b === 'kr') && crowns.has(a) && crowns.has(b)
}

const ownWord =
  /^ (?!of |to |and |or |in |per |a |an |for |the |by |is |at )\p{Ll}{2,}(?<![s])(?= (?:hours?|minutes?|days?|weeks?|months?|years?)(?!\p{L}))/u

/** The unit that begins a text, with the length of what was read; one word may stand before a time: "agent hours". */
export function unitAt(text: string): { unit: Unit; length: number } | null {
  const plain = plainUnitAt(text)
  if (plain) return plain
  const length = ownWord.exec(text)?.[0].length ?? 0
  const behind = length > 0 ? plainUnitAt(text.slice(length)) : null
  return behind && { unit: behind.unit, length: length + behind.length }
}

function plainUnitAt(text: string): { unit: Unit; length: number } | null {
  const near = text.slice(0, 28)
  for (const each of measuring) {
    const found = each.written.exec(near)
    if (found) return { unit: each, length: found[0].length }
  }
  return null
}

const scaleWords: [RegExp, number][] = [
  [/^(?:[\s\u00a0\u202f-]?[kK]|[\s\u00a0\u202f-]thousand)(?![\p{L}\d])/u, 1e3],
  [/^(?:[\s\u00a0\u202f]?(?:M|mn|mln|mio|Mio)|[\s\u00a0\u202f-]million)(?![\p{L}\d])/u, 1e6],
  [/^(?:[\s\u00a0\u202f]?bn|[Bb](?=\b)|[\s\u00a0\u202f-]billion)(?![\p{L}\d])/u, 1e9],
  [/^(?:tn|T|[\s\u00a0\u202f-]trillion)(?![\p{L}\d])/u, 1e12],
  [/^[\s\u00a0\u202f-]hundred(?![\p{L}\d])/u, 100],
  [/^[\s\u00a0\u202f-]dozen(?![\p{L}\d])/u, 12],
]

/** The multiplier that begins a text: "k", "M", " million". */
export function scaleAt(text: string): { scale: number; length: number } | null {
  for (const [pattern, scale] of scaleWords) {
    const found = pattern.exec(text.slice(0, 14))
    if (found) return { scale, length: found[0].length }
  }
  return null
}
