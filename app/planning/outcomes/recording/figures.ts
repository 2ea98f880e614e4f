const formats = [
  new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }),
] as const

/** Whole from a hundred on, three digits below. */
export const figureText = (value: number): string =>
  (Math.abs(value) >= 100 ? formats[0] : formats[1]).format(value)

/** A number with its unit; a space between. */
export const figureWithUnit = (value: number, unit: string): string =>
  unit ? `${figureText(value)} ${unit}` : figureText(value)
