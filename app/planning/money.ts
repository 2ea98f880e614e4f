/** In what an organisation plans that has not said so. */
export const usualCurrency = 'EUR'

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
  formats.set(key, made)
  return made
}

/** What the last digit told is worth: three digits are told, and no less than thousands from a hundred of them on. */
const stepOf = (size: number): number =>
  size >= 1e5 ? 1000 : size >= 1e4 ? 100 : size >= 1000 ? 10 : 1

/** Money, which is kept in thousands, as people read it: "£248,000", "−€5,410", "£12.35 million". */
export function moneyWords(thousands: number, currency: string): string {
  const amount = thousands * 1000
  const size = Math.abs(amount)
  const words =
    size >= 1e7
      ? `${formatFor(currency, 2).format(amount / 1e6)} million`
      : formatFor(currency, 0).format(Math.round(amount / stepOf(size)) * stepOf(size))
  return words.replace(/^-/, '−')
}

/** The same with its sign where it is a gain. */
export const differenceWords = (thousands: number, currency: string): string => {
  const words = moneyWords(thousands, currency)
  return /^−|^\D*0$/.test(words) ? words : `+${words}`
}

/** The unit of fields that hold money in whole: "£", "CHF". */
export function moneySign(currency: string): string {
  const known = signs.get(currency)
  if (known) return known
  const sign = formatFor(currency, 0)
    .format(0)
    .replace(/[\d\s]/g, '')
  signs.set(currency, sign)
  return sign
}

const signs = new Map<string, string>()

/** The unit of columns and fields that hold money as it is kept: "£ thousand", "CHF thousand". */
export const moneyUnit = (currency: string): string => `${moneySign(currency)} thousand`

/** Money that is not in thousands: "£3,504", "£0.35". */
export const sumWords = (amount: number, currency: string): string =>
  formatFor(currency, Math.abs(amount) < 100 ? 2 : 0).format(amount)
