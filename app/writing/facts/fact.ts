/**
 * One numbered thing that a text may rest on. `unit` is written as people write it (min, %, USD, contacts per month,
 * days, date with an ISO value); a derived fact carries its `formula` over the ids of others (`F1 * F2 / 60`).
 */
export type Fact = {
  /** F1, F2 … within its pack. */
  id: string
  label: string
  value: number | string
  unit: string
  /** The fact as a sentence or phrase that a person can read and quote. */
  text: string
  source: string
  confidence: string
  /** May be told outside the organisation. */
  public: boolean
  formula?: string
}

const money = /^(thousand |million )?(USD|EUR|GBP|CHF|JPY|INR|CAD|AUD|[$€£¥₹])(?!\w)/i

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "31 Mar 2027" for an ISO day; all else as it is. */
export const dayWords = (value: string): string =>
  value.replace(
    /^(\d{4})-(\d\d)-(\d\d)$/,
    (iso, year, month, day) => `${Number(day)} ${months[Number(month) - 1] ?? iso} ${year}`,
  )

/** A percentage of ten and more is told to a tenth, so that what is reckoned from guesses looks no finer than it is. */
const numberWords = (value: number, unit: string): string =>
  value.toLocaleString('en', {
    maximumFractionDigits: unit.startsWith('%') && Math.abs(value) >= 10 && value < 99 ? 1 : 6,
  })

const signs: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' }

/** A written number with its unit: "£900,000 per year", "CHF 60,000", "31 %", "14,200 contacts", "1 person". */
export function withUnit(number: string, unit: string): string {
  const [written = '', scale = '', currency = ''] = money.exec(unit) ?? []
  if (currency) {
    const sign =
      signs[currency.toUpperCase()] ?? (currency.length === 1 ? currency : `${currency} `)
    const [minus, size] = number.startsWith('-') ? ['-', number.slice(1)] : ['', number]
    return `${minus}${sign}${size}${scale && ` ${scale.trim()}`}${unit.slice(written.length)}`
  }
  if (unit === 'people' && number === '1') return '1 person'
  return unit === '' ? number : `${number} ${unit}`
}

/** The value with its unit, as it is written in English: "11.5 min", "92 %", "$60,000", "31 Mar 2027", "1 person". */
export function valueWords({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  if (typeof value === 'string') return unit === 'date' ? dayWords(value) : value
  return withUnit(numberWords(value, unit), unit)
}

/** One line that names a fact and what it rests on: "F12: baseline handle time = 11.5 min (C5, measured)". */
export const factLine = (fact: Fact): string =>
  `${fact.id}: ${fact.label} = ${valueWords(fact)}${fact.formula ? ` = ${fact.formula}` : ''} (${[fact.source, fact.confidence].filter(Boolean).join(', ')})`
