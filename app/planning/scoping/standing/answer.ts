export const confidences = ['none', 'opinion', 'some-data', 'measured'] as const
export type Confidence = (typeof confidences)[number]

export const verdicts = ['open', 'passed', 'failed'] as const
export type GateAnswer = (typeof verdicts)[number]

/** What is known about one question: a verdict for a gate, a rating from 0 to 4 for the others. */
export type Answer = {
  question: string
  verdict: GateAnswer
  rating: number | null
  confidence: Confidence
  words: string
}
