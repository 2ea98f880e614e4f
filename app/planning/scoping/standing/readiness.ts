import { gates, ratedQuestions } from '#app/planning/scoping/checklist/checklist.ts'
import type { Answer, Confidence } from './answer.ts'

/** How much a rating counts by what it rests on. */
export const weights: Record<Confidence, number> = {
  measured: 1,
  'some-data': 0.8,
  opinion: 0.5,
  none: 0.2,
}

export type Readiness = { passed: number; of: number; share: number }

/** The share of gates that are passed. A gate that somebody let it past is not one of them. */
export function readiness(answers: readonly Pick<Answer, 'question' | 'verdict'>[]): Readiness {
  const passed = gates.filter(({ key }) =>
    answers.some(({ question, verdict }) => question === key && verdict === 'passed'),
  ).length
  return { passed, of: gates.length, share: passed / gates.length }
}

/** Σ w·rating/4 ÷ Σ w over the rated questions, w by confidence: 0 to 1, null where nothing is rated. */
export function feasibility(
  answers: readonly Pick<Answer, 'question' | 'rating' | 'confidence'>[],
): number | null {
  let [sum, weight] = [0, 0]
  for (const { key } of ratedQuestions) {
    const answer = answers.find(({ question }) => question === key)
    if (!answer || answer.rating === null) continue
    sum += weights[answer.confidence] * (answer.rating / 4)
    weight += weights[answer.confidence]
  }
  return weight === 0 ? null : sum / weight
}
