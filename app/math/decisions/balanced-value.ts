import { areAmounts, finiteOrNull, isShare } from '#app/math/finite.ts'

/** Likelihood, share of the value lost when it happens, and share of that mitigated: 0 to 1 each. */
export type Risk = { likelihood: number; severity: number; mitigation: number }

export type Risks = {
  organisational: readonly Risk[]
  domain: readonly Risk[]
  external: readonly Risk[]
}

export type Balanced = {
  /** Chances of success of the steps: data, model, deployment, adoption. */
  p: readonly number[]
  risks: Risks
  /** Worth if it succeeds, cost in any case, loss if it fails: one unit of money, 0 or more. */
  value: number
  cost: number
  loss: number
}

/**
 * Chance that all steps succeed, as their product.
 *
 * @returns 0 to 1, null for a chance outside that; 1 without steps
 */
export const chanceOfSuccess = (p: readonly number[]): number | null =>
  p.every(isShare) ? p.reduce((product, chance) => product * chance, 1) : null

/**
 * Share of the value that risks leave: Π (1 − likelihood·severity·(1 − mitigation)).
 *
 * @returns 0 to 1; 1 without risks; null for a figure outside 0 to 1
 */
export const shareKept = (risks: readonly Risk[]): number | null => {
  let kept = 1
  for (const { likelihood, severity, mitigation } of risks) {
    if (![likelihood, severity, mitigation].every(isShare)) return null
    kept *= 1 - likelihood * severity * (1 - mitigation)
  }
  return kept
}

/**
 * Balanced value: p·V·ρ − C − (1 − p)·L, where p is the chance of success and ρ the share of the
 * value that organisational, domain and external risks leave.
 *
 * @returns in the unit of value, cost and loss, at most p·V − C; null for input outside its domain
 */
export const balancedValue = ({ p, risks, value, cost, loss }: Balanced): number | null => {
  const chance = chanceOfSuccess(p)
  const kept = shareKept([...risks.organisational, ...risks.domain, ...risks.external])
  if (chance === null || kept === null || !areAmounts([value, cost, loss])) return null
  return finiteOrNull(chance * value * kept - cost - (1 - chance) * loss)
}
