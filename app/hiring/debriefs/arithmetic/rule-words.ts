import { percent } from '#app/math/text/figures.ts'
import type { CompetencyMean, Composite } from './composite.ts'
import { hireFrom, leastCoverage } from './rule.ts'
import type { RuleOutcome, RuleResult } from './rule.ts'

export const ruleNames: Record<RuleOutcome, string> = {
  hire: 'Hire',
  'no-hire': 'No hire',
  undecided: 'Undecided',
}

/** A score or mean with two digits. */
export const points = (value: number): string => value.toFixed(2)

/** Never rounds up to the threshold it lies below. */
const pointsBelow = (value: number): string => (Math.floor(value * 100 + 1e-6) / 100).toFixed(2)

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const named = (means: readonly CompetencyMean[]) => listed(means.map(({ name }) => name))

/** Why the rule says what it says, in one sentence. */
export function ruleSentence(composite: Composite | null, result: RuleResult): string {
  const { outcome, failed, open } = result
  if (failed.length > 0) {
    const list = failed.map(
      ({ name, mean, knockOut }) =>
        `${name} has a mean of ${pointsBelow(mean ?? 0)} where at least ${knockOut} was declared`,
    )
    return `A knock-out decides: ${listed(list)}.`
  }
  if (open.length > 0) return `Nobody assessed ${named(open)}, which was declared as a knock-out.`
  if (!composite)
    return 'Statistics are switched off here, and no knock-out failed: the rule says nothing more.'
  const { score, coverage } = composite
  if (score === null) return 'Nothing was assessed.'
  if (outcome === 'undecided') {
    return `Only ${percent(coverage)} of the rubric’s weight was assessed; the rule needs ${percent(leastCoverage)}.`
  }
  return outcome === 'hire'
    ? `The composite of ${points(score)} reaches ${points(hireFrom)}, and no knock-out failed.`
    : `The composite of ${pointsBelow(score)} lies below ${points(hireFrom)}.`
}

export const ruleDeclared =
  `The rule, declared before the first interview: no knock-out failed, ${percent(leastCoverage)} of the weight ` +
  `assessed, and a composite of at least ${points(hireFrom)}, which on the anchors fully meets the level. ` +
  'It is advice: a person decides.'
