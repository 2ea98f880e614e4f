import { spreadOf } from '#app/planning/use-cases/estimates/spread.ts'
import { exactly, meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { netValueOf, planNumbers, probabilities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import type { Chance } from './verdict.ts'

/** What was expected of a use case; money in thousands a year, what it costs to run taken off as plans do. */
export type Expected = {
  value: number | null
  /** Eight times in ten the value lies between; null where no range is known. */
  low: number | null
  high: number | null
  probability: number | null
  chances: Partial<Record<Chance, number>>
}

export type Committed = { id: string; value: number; probability: number }

/** Values of a plan are rounded by nobody, but the way through JSON and back may cost the last digits. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

/**
 * What a use case is expected to do: value and probability as the committed plan had them, else as they are estimated.
 * A range is known only while the estimate is still the one that was committed to.
 */
export function expectedFrom(
  estimates: readonly Estimate[],
  committed: Committed | null,
): Expected {
  const value = netValueOf(estimates)
  const given = committed?.value ?? (value ? meanOf(value) : null)
  const spread = value && given !== null && isNear(meanOf(value), given) ? spreadOf(value) : null
  const chances = probabilities.flatMap((chance) => {
    const found = estimates.find(({ quantity }) => quantity === chance)
    return found ? [[chance, meanOf(found)] as const] : []
  })
  return {
    value: given,
    low: spread?.p10 ?? null,
    high: spread?.p90 ?? null,
    probability: committed?.probability ?? planNumbers(estimates).probability,
    chances: Object.fromEntries(chances),
  }
}

/** A quarter's share of what was expected of a year, as a range; null where no value was expected. */
export function expectedPerQuarter({ value, low, high }: Expected): ThreePoint | null {
  if (value === null) return null
  if (low === null || high === null) return exactly(value / 4)
  return { low: low / 4, mode: value / 4, high: high / 4 }
}
