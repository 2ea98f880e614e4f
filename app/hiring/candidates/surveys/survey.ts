import { paragraphs } from '#app/http/typed-text.ts'
import { z } from 'zod'

export const surveyParts = ['application', 'interviews', 'end'] as const
export type SurveyPart = (typeof surveyParts)[number]

export const partNames: Record<SurveyPart, string> = {
  application: 'Applying',
  interviews: 'The interviews',
  end: 'All in all',
}

export const questions = ['expected', 'respected', 'paced'] as const
export type Question = (typeof questions)[number]

/** Statements that candidates agree to from 1 (not at all) to 5 (fully). */
export const questionNames: Record<Question, string> = {
  expected: 'I knew what to expect',
  respected: 'I was treated with respect',
  paced: 'It went at a good pace',
}

const agreement = z.coerce
  .number('Choose one of the five.')
  .int()
  .min(1, 'Choose one of the five.')
  .max(5, 'Choose one of the five.')

export const surveySchema = z.object({
  part: z.enum(surveyParts),
  expected: agreement,
  respected: agreement,
  paced: agreement,
  comment: paragraphs(2000).default(''),
})

export type Answers = z.output<typeof surveySchema>

/** Fewer answers than this show who gave them. */
export const smallestGroup = 5

export type Group = { part: SurveyPart; answers: Omit<Answers, 'part'>[] }
export type GroupResult = {
  part: SurveyPart
  count: number
  means: Record<Question, number>
  /** How many chose each of the five, from 1 to 5. */
  spread: Record<Question, number[]>
  comments: string[]
}

/**
 * What may be read: groups of five or more. The total over all groups is told only where what it says beyond the groups
 * that are shown is nothing or again five or more, so that no small group follows by subtraction.
 */
export function publish(groups: readonly Group[]): { shown: GroupResult[]; total: number | null } {
  const shown = groups.filter(({ answers }) => answers.length >= smallestGroup)
  const sum = (list: readonly Group[]) => list.reduce((all, { answers }) => all + answers.length, 0)
  const hidden = sum(groups) - sum(shown)
  const isSafe = hidden === 0 || hidden >= smallestGroup
  return { shown: shown.map(resultOf), total: isSafe ? sum(groups) : null }
}

const choices = [1, 2, 3, 4, 5]

const eachQuestion = <Value>(tell: (question: Question) => Value): Record<Question, Value> => ({
  expected: tell('expected'),
  respected: tell('respected'),
  paced: tell('paced'),
})

const resultOf = ({ part, answers }: Group): GroupResult => ({
  part,
  count: answers.length,
  means: eachQuestion((question) => mean(answers.map((one) => one[question]))),
  spread: eachQuestion((question) =>
    choices.map((choice) => answers.filter((one) => one[question] === choice).length),
  ),
  comments: answers.map(({ comment }) => comment).filter(Boolean),
})

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
