import type { Resolved } from '#app/planning/outcomes/calibration/calibration.ts'
import { probabilities } from '#app/planning/use-cases/quantities.ts'

export type Chance = (typeof probabilities)[number]

export type Verdict = { worked: boolean; failedAt: Chance | null }

/** What failed, in the words of the form. */
export const failureWords: Record<Chance, string> = {
  'p-data': 'the data would not do',
  'p-model': 'the model did not get good enough',
  'p-deploy': 'it never got into use',
  'p-adopt': 'people did not use it',
}

export const verdictWords = ({ worked, failedAt }: Verdict): string => {
  if (worked) return 'It worked'
  return failedAt ? `It did not work: ${failureWords[failedAt]}` : 'It did not work'
}

/**
 * Which of the four chances are known by now: each is given that the one before went well, so those before the one that
 * failed came true and those after it never had their turn. A failure of another kind tells nothing about them.
 */
export function resolvedChances(
  chances: Partial<Record<Chance, number>>,
  { worked, failedAt }: Verdict,
): Resolved[] {
  const last = worked ? probabilities.length - 1 : failedAt ? probabilities.indexOf(failedAt) : -1
  return probabilities.slice(0, last + 1).flatMap((chance) => {
    const probability = chances[chance]
    return probability === undefined
      ? []
      : [{ probability, cameTrue: worked || chance !== failedAt }]
  })
}
