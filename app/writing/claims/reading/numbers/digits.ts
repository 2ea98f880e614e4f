const space = '[ \\u00a0\\u202f\\u2009]'
const group = `\\d{1,3}(?:(?:,\\d{3})+|(?:${space}\\d{3})+|(?:['’]\\d{3})+|(?:\\.\\d{3}){2,})(?!\\d)(?:[.,]\\d+(?!\\d))?`
const indian = '\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)'
const mixed = '\\d{1,3}(?:\\.\\d{3})+,\\d+'
const plain = '\\d+(?:[.,]\\d+)?|\\.\\d+'

/** Digits as people group them; what stands before and behind is the caller's to judge. */
export const digitRuns = new RegExp(
  `(?<![\\d.,])(?:${mixed}|${group}|${indian}|${plain})(?:[eE][+-]?\\d{1,2}(?![\\p{L}\\d]))?[½¼¾⅓⅔]?|[½¼¾⅓⅔]`,
  'gu',
)

const vulgar: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
}

/** A number as written: its readings, and the step of its last written digit that is not a closing zero. */
export type Digits = { readings: number[]; step: number }

const stepOf = (plainNumber: string): number => {
  const [whole = '', decimals] = plainNumber.split('.')
  if (decimals !== undefined) return 10 ** -decimals.length
  const zeros = /0+$/.exec(whole)?.[0].length ?? 0
  return 10 ** Math.min(zeros, Math.max(0, whole.length - 1))
}

const isGroupedByDots = (text: string) => /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)

function plainForms(text: string): string[] {
  const tight = text.replace(/[ \u00a0\u202f\u2009'’]/g, '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(tight)) return [tight.replace(/\./g, '').replace(',', '.')]
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(tight)) return [tight.replace(/,/g, '')]
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(tight)) return [tight.replace(/,/g, '')]
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(tight)) return [tight.replace(/\./g, '')]
  const decimal = tight.replace(',', '.')
  return isGroupedByDots(tight) ? [decimal, tight.replace(/\./g, '')] : [decimal]
}

/**
 * Reads digits with their separators: "14,200", "14 200", "14'200", "11.5", "11,5", "1.234,56", "2½". A single dot
 * before three digits is read both ways.
 */
export function readDigits(text: string): Digits {
  const part = vulgar[text.at(-1) ?? '']
  const [mantissa = '', exponent] = (part === undefined ? text : text.slice(0, -1)).split(/[eE]/)
  if (part !== undefined) return { readings: [Number(mantissa || 0) + part], step: 0.01 }
  const power = 10 ** Number(exponent ?? 0)
  const forms = plainForms(mantissa)
  return {
    readings: forms.map((form) => Number(form) * power),
    step: stepOf(forms[0] ?? '0') * power,
  }
}
