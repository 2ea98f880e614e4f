import { areAmounts, finiteOrNull } from '#app/math/finite.ts'

export type Wsjf = {
  businessValue: number
  timeCriticality: number
  riskReduction: number
  jobSize: number
}

/**
 * Weighted shortest job first: cost of delay (business value + time criticality + risk reduction
 * and opportunity enablement) ÷ job size, each relative on 1, 2, 3, 5, 8, 13, 20.
 *
 * @returns cost of delay per unit of size, 0 or more; null for negative or missing input, or a size
 *   that is not above zero
 * @see Scaled Agile Framework, Weighted Shortest Job First
 */
export const wsjf = ({
  businessValue,
  timeCriticality,
  riskReduction,
  jobSize,
}: Wsjf): number | null => {
  const delay = [businessValue, timeCriticality, riskReduction]
  if (!areAmounts(delay) || !(jobSize > 0)) return null
  return finiteOrNull(delay.reduce((sum, cost) => sum + cost, 0) / jobSize)
}
