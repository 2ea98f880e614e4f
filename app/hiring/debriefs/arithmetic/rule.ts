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

/**
 * What the declared rule says: a failed knock-out says no; too little assessed, or a knock-out nobody assessed, leaves
 * it undecided; else the composite decides. A person decides about the candidate, not this.
 */
export function applyRule({ score, coverage, means }: Composite): RuleResult {
  const knockOuts = means.filter(({ knockOut }) => knockOut !== null)
  const failed = knockOuts.filter(
    ({ mean, knockOut }) => mean !== null && knockOut !== null && isBelow(mean, knockOut),
  )
  const open = knockOuts.filter(({ mean }) => mean === null)
  const says = (outcome: RuleOutcome) => ({ outcome, failed, open })
  if (failed.length > 0) return says('no-hire')
  if (score === null || isBelow(coverage, leastCoverage) || open.length > 0)
    return says('undecided')
  return says(isBelow(score, hireFrom) ? 'no-hire' : 'hire')
}
