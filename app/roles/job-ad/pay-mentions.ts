const currency = String.raw`(?:(?:US|CA|C|A|NZ|HK|S)?\$|€|£|¥|₹|(?:USD|CAD|EUR|GBP|CHF|AUD|NZD|SEK|NOK|DKK|PLN|INR|JPY)\b)`
const digits = String.raw`\d{1,3}(?:[,. \u00a0\u202f’']\d{3})*(?:[.,]\d{1,2})?(?:\s?k\b)?|\d{4,7}(?:\s?k\b)?`
const amount = String.raw`(?:${currency}\s?(?:${digits})(?:\s?${currency})?|(?:${digits})\s?${currency})`
const between = String.raw`\s?(?:-|–|—|to|and|up to)\s?`
const range = new RegExp(
  String.raw`${amount}${between}(?:${amount}|${digits})|(?:${digits})${between}${amount}`,
  'i',
)
const single = new RegExp(
  String.raw`${amount}[^.\n]{0,20}?\b(?:a|an|per|each)\s(?:year|month|hour)\b|${amount}[^.\n]{0,12}?\b(?:annually|yearly|monthly|hourly)\b`,
  'i',
)

/** Whether a text names what the job pays: a range, or one amount with its period. */
export const mentionsPay = (text: string): boolean => range.test(text) || single.test(text)
