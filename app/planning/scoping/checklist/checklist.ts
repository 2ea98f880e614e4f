import { commercialQuestions } from './commercial.ts'
import type { GateQuestion, Question, RatedQuestion, StepKey } from './question.ts'
import { technicalQuestions } from './technical.ts'

/** Every question of the scoping checklist, C1 to C12 and T1 to T14. */
export const checklist: readonly Question[] = [...commercialQuestions, ...technicalQuestions]

export const gates: readonly GateQuestion[] = checklist.filter((question) => question.gate)
export const ratedQuestions: readonly RatedQuestion[] = checklist.filter(
  (question): question is RatedQuestion => !question.gate,
)

export const questionsOf = (step: StepKey): Question[] =>
  checklist.filter((question) => question.step === step)

export const findQuestion = (key: string): Question | undefined =>
  checklist.find((question) => question.key === key)
