import type { ImpactRatio } from '#app/math/statistics/impact-ratio.ts'
import { percentBeside } from '#app/math/text/figures.ts'

type Said = { tone: 'plain' | 'good' | 'warn'; sentence: string }

export type Conclusion = Said & {
  /** Whether a group is below four fifths, and whether chance alone could make that. */
  below: 'no' | 'hardly by chance' | 'perhaps by chance'
}

const fourFifths = 0.8
const unlikely = 0.05
const isUnlikely = (p: number | null) => p !== null && p < unlikely

/** A ratio in per cent that never looks like four fifths where it is below them. */
export const ratioWords = (ratio: number): string => percentBeside(fourFifths, ratio)

/** Whether chance alone could make a difference, and in brackets how often it would. */
export const chanceWords = (p: number): string => {
  const often = p < 0.01 ? 'under 1 %' : percentBeside(unlikely, p)
  return `${isUnlikely(p) ? 'Hardly' : 'Yes'} (${often})`
}

/** What the figures of one stage say, in plain words; small numbers say nothing. */
export function conclusionOf(groups: readonly ImpactRatio[]): Conclusion {
  const compared = groups.filter(({ ratio }) => ratio !== null)
  if (compared.length < 2)
    return {
      tone: 'plain',
      below: 'no',
      sentence: 'Numbers too small: fewer than two groups have enough answers to compare.',
    }
  const flagged = compared.filter((group) => group.flagged)
  const firm = flagged.filter(({ flips }) => !flips)
  if (firm.length > 0)
    return {
      tone: 'warn',
      below: firm.some(({ fisher }) => isUnlikely(fisher))
        ? 'hardly by chance'
        : 'perhaps by chance',
      sentence: firm.map(flagSentence).join(' '),
    }
  if (flagged.length > 0 || compared.some(({ flips }) => flips))
    return {
      tone: 'plain',
      below: 'no',
      sentence: 'Numbers too small: one selection more or less would turn the conclusion.',
    }
  return {
    tone: 'good',
    below: 'no',
    sentence: 'No group was selected at less than four fifths of the rate of the highest group.',
  }
}

/** What all stages say together, before anybody reads a table. */
export function inOneSentence(stages: readonly { where: string; conclusion: Conclusion }[]): Said {
  const where = (below: Conclusion['below']) =>
    stages.flatMap((stage) => (stage.conclusion.below === below ? [stage.where] : [])).join(', ')
  const [closer, watched] = [where('hardly by chance'), where('perhaps by chance')]
  const sentences = [
    ...(closer ? [`Look closer at ${closer}.`] : []),
    ...(watched ? [`Keep watching ${watched}: chance alone could make what differs there.`] : []),
  ]
  if (sentences.length > 0) return { tone: 'warn', sentence: sentences.join(' ') }
  return stages.some(({ conclusion }) => conclusion.tone === 'good')
    ? { tone: 'good', sentence: 'Where the numbers suffice, no group is selected much less often.' }
    : { tone: 'plain', sentence: 'There are too few answers yet to conclude anything.' }
}

function flagSentence({ name, ratio, fisher }: ImpactRatio): string {
  const rate = `${name}: selected at ${ratioWords(ratio ?? 0)} of the highest group’s rate, below four fifths`
  return isUnlikely(fisher)
    ? `${rate}; chance alone hardly makes such a difference. Look at what this stage asks for.`
    : `${rate}; chance alone could make such a difference. Keep watching.`
}
