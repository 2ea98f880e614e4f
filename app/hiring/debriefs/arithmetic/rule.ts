import type { CompetencyMean, Composite } from './composite.ts'

export type RuleOutcome = 'hire' | 'no-hire' | 'undecided'

/** The composite from which the rule says hire: on the anchors, 3 is what fully meets the level. */
export const hireFrom = 3

/** The part of the rubric's weight that must have been assessed before the rule says anything. */
export const leastCoverage = 0.75

/** Ratings are whole numbers: what is closer than this to a threshold is on it. */
const rounding = 1e-9

export type RuleResult = {
  outcome: RuleOutcome
  /** Knock-outs whose mean lies below what was declared. */
  failed: CompetencyMean[]
  /** Knock-outs nobody assessed. */
  open: CompetencyMean[]
}

const isBelow = (value: number, threshold: number) => value < threshold - rounding

const knockOutsOf = ({ means }: Composite) => {
  const declared = means.filter(({ knockOut }) => knockOut !== null)
  const failed = declared.filter(
    ({ mean, knockOut }) => mean !== null && knockOut !== null && isBelow(mean, knockOut),
  )
  return { failed, open: declared.filter(({ mean }) => mean === null) }
}

/**
 * What the declared rule says: a failed knock-out says no; too little assessed, or a knock-out nobody assessed, leaves
 * it undecided; else the composite decides. A person decides about the candidate, not this.
 */
export function applyRule(composite: Composite): RuleResult {
  const { score, coverage } = composite
  const { failed, open } = knockOutsOf(composite)
  const says = (outcome: RuleOutcome) => ({ outcome, failed, open })
  if (failed.length > 0) return says('no-hire')
  if (score === null || isBelow(coverage, leastCoverage) || open.length > 0)
    return says('undecided')
  return says(isBelow(score, hireFrom) ? 'no-hire' : 'hire')
}

/** The rule without a composite: a failed knock-out says no, and nothing says hire. */
export function knockOutsOnly(composite: Composite): RuleResult {
  const { failed, open } = knockOutsOf(composite)
  return { outcome: failed.length > 0 ? 'no-hire' : 'undecided', failed, open }
}
