import { points } from '#app/hiring/debriefs/arithmetic/rule-words.ts'

export type Corrected = { change: number; low: number; high: number }

/** How strictness moves a composite, and which composites fit the ratings once it is taken off. */
export function correctedWords({ change, low, high }: Corrected, raw: number): string {
  const interval = `anything from ${points(low)} to ${points(high)} fits these ratings`
  if (Math.abs(change) < 0.005) return `The raw composite of ${points(raw)} stands: ${interval}.`
  const sign = change > 0 ? '+' : '−'
  const moved = `${change > 0 ? 'Strict' : 'Lenient'} raters move the raw composite of ${points(raw)} by ${sign}${points(Math.abs(change))}`
  return `${moved}; ${interval}.`
}
