import { workplaceWeight } from './cues.ts'
import type { Passage } from './passage.ts'
import type { Features } from './sentence-features.ts'
import { sentenceFeatures } from './sentence-features.ts'
import type { Fitted } from './weights.ts'

/** What speaks for a sentence, each in ROUGE-1 F1 above the mean of its text. */
export type Grounds = Record<Ground, number>
export type Ground = keyof typeof grounds

/** Why a sentence was taken, in words for people, with the features that the ground is made of. */
export const grounds = {
  point: {
    reason: 'says what was done or decided',
    features: /^(cue:|phrases|before:|previous:phrases|next:phrases)/,
  },
  title: { reason: 'close to the title', features: /^title/ },
  centre: {
    reason: 'says what the rest keeps coming back to',
    features: /^(centroid|lexRank|nearest|overlap|like)/,
  },
  words: {
    reason: 'holds the words that people keep in a summary',
    features: /^(expected|rarity|previous:expected|next:expected)/,
  },
  length: { reason: 'has the length of a TLDR', features: /^(length|varied)/ },
  place: { reason: 'stands where the point often stands', features: /^(place|opens)/ },
} as const

export type RankedSentence = { worth: number; grounds: Grounds }

const groundNames = Object.keys(grounds) as Ground[]
const noGrounds = (): Grounds => ({ point: 0, title: 0, centre: 0, words: 0, length: 0, place: 0 })

const groundOf = (feature: string): Ground =>
  groundNames.find((name) => grounds[name].features.test(feature)) ?? 'point'

const sumUp = (features: Features, weights: Fitted['features']): Grounds => {
  const sums = noGrounds()
  for (const [name, weight] of Object.entries(weights)) {
    sums[groundOf(name)] += weight * (features[name] ?? 0)
  }
  return sums
}

/** Weighs the sentences of a passage against one another; one without words is worth nothing. */
export const rankSentences = (passage: Passage, fitted: Fitted): RankedSentence[] => {
  const sums = sentenceFeatures(passage, fitted).map((each, at) => {
    const sum = sumUp(each, fitted.features)
    sum.point += workplaceWeight(passage.sentences[at]?.text ?? '')
    return sum
  })
  const means = noGrounds()
  for (const each of sums) for (const name of groundNames) means[name] += each[name] / sums.length
  return sums.map((each, at) => {
    const above = noGrounds()
    for (const name of groundNames) above[name] = each[name] - means[name]
    const worth = groundNames.reduce((sum, name) => sum + above[name], 0)
    const empty = passage.sentences[at]?.words.length === 0
    return { worth: empty ? Number.NEGATIVE_INFINITY : worth, grounds: above }
  })
}
