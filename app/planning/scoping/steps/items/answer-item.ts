import { z } from 'zod'
import { paragraphs } from '#app/http/typed-text.ts'
import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import { confidences, verdicts } from '#app/planning/scoping/standing/answer.ts'
import type { Answer } from '#app/planning/scoping/standing/answer.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Fields } from './item.ts'
import { figure, threePoints, typedPoints } from './typed.ts'

const amount = figure({ min: 0 })

const schema = z
  .object({
    words: paragraphs(4000).default(''),
    evidence: paragraphs(1000).default(''),
    confidence: z.enum(confidences, 'Choose what it rests on.').default('none'),
    verdict: z.enum(verdicts, 'Choose one of the three.').default('open'),
    rating: z
      .enum(['', '0', '1', '2', '3', '4'], 'Choose a rating from 0 to 4.')
      .default('')
      .transform((typed) => (typed === '' ? null : Number(typed))),
    low: amount,
    mode: amount,
    high: amount,
  })
  .transform(({ low, mode, high, ...rest }, context) => ({
    ...rest,
    amount: threePoints({ low, mode, high }, context),
  }))

/** An answer as its form gives it. */
export type TypedAnswer = Omit<Answer, 'question'> & {
  evidence: string
  amount: ThreePoint | null
}

/** What an answer must hold, by the question: a gate has no rating, and only some questions have an amount. */
export const answerSchema = (question: string) => {
  const asked = findQuestion(question)
  return schema.transform((answer): TypedAnswer => ({
    ...answer,
    verdict: asked?.gate ? answer.verdict : 'open',
    rating: asked?.gate ? null : answer.rating,
    amount: asked?.amount ? answer.amount : null,
  }))
}

/** How an answer begins. */
export const unanswered: TypedAnswer = {
  words: '',
  evidence: '',
  confidence: 'none',
  verdict: 'open',
  rating: null,
  amount: null,
}

/** The fields of an answer's form, as they begin where there is no answer. */
export function answerFields(question: string, answer: TypedAnswer | null): Fields {
  const asked = findQuestion(question)
  const { words, evidence, confidence, verdict, rating, amount: points } = answer ?? unanswered
  return {
    words,
    evidence,
    confidence,
    ...(asked?.gate ? { verdict } : { rating: rating === null ? '' : String(rating) }),
    ...(asked?.amount && typedPoints(points)),
  }
}
