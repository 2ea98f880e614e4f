import type { ImpactRatio } from '#app/math/statistics/impact-ratio.ts'
import { percent } from '#app/math/text/figures.ts'

export type Conclusion = { tone: 'plain' | 'good' | 'warn'; sentence: string }

export const unlikely = 0.05

/** What the figures of one stage say, in plain words; small numbers say nothing. */
export function conclusionOf(groups: readonly ImpactRatio[]): Conclusion {
  const compared = groups.filter(({ ratio }) => ratio !== null)
  if (compared.length < 2)
    return {
      tone: 'plain',
      sentence: 'Numbers too small: fewer than two groups have enough answers to compare.',
    }
  const flagged = compared.filter((group) => group.flagged)
  const firm = flagged.filter(({ flips }) => !flips)
  if (firm.length > 0) return { tone: 'warn', sentence: firm.map(flagSentence).join(' ') }
  if (flagged.length > 0 || compared.some(({ flips }) => flips))
    return {
      tone: 'plain',
      sentence: 'Numbers too small: one selection more or less would turn the conclusion.',
    }
  return {
    tone: 'good',
    sentence: 'No group was selected at less than four fifths of the rate of the highest group.',
  }
}

/** What all stages say together, before anybody reads a table. */
export function inOneSentence(
  stages: readonly { where: string; conclusion: Conclusion }[],
): Conclusion {
  const flagged = stages.filter(({ conclusion }) => conclusion.tone === 'warn')
  if (flagged.length > 0)
    return {
      tone: 'warn',
      sentence: `Look closer at ${flagged.map(({ where }) => where).join(', ')}.`,
    }
  return stages.some(({ conclusion }) => conclusion.tone === 'good')
    ? { tone: 'good', sentence: 'Where the numbers suffice, no group is selected much less often.' }
    : { tone: 'plain', sentence: 'There are too few answers yet to conclude anything.' }
}

function flagSentence({ name, ratio, fisher }: ImpactRatio): string {
  const rate = `${name}: selected at ${percent(ratio ?? 0)} of the highest group’s rate, below four fifths`
  return fisher !== null && fisher < unlikely
    ? `${rate}; chance alone hardly makes such a difference. Look at what this stage asks for.`
    : `${rate}; chance alone could make such a difference. Keep watching.`
}
