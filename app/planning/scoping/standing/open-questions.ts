import { checklist } from '#app/planning/scoping/checklist/checklist.ts'
import type { Question, StepKey } from '#app/planning/scoping/checklist/question.ts'
import type { Answer } from './answer.ts'

/** A gate without a verdict, or another question without a rating. */
export function isOpen(
  question: Question,
  answers: readonly Pick<Answer, 'question' | 'verdict' | 'rating'>[],
): boolean {
  const answer = answers.find((one) => one.question === question.key)
  if (!answer) return true
  return question.gate ? answer.verdict === 'open' : answer.rating === null
}

export const openQuestions = (answers: readonly Answer[]): Question[] =>
  checklist.filter((question) => isOpen(question, answers))

/** How many questions of a step are still open, and of how many. */
export function progressOf(step: StepKey, answers: readonly Answer[]) {
  const asked = checklist.filter((question) => question.step === step)
  return { open: asked.filter((question) => isOpen(question, answers)).length, of: asked.length }
}
