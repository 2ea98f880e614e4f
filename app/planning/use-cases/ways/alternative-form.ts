import { z } from 'zod'
import { paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { problemOf } from '#app/planning/three-point.ts'
import { alternativeKinds } from './alternative.ts'

const number = z.number('Give a number.').optional()

export const alternativeFields = z.object({
  kind: z.enum(alternativeKinds, 'Choose what kind of way it is.'),
  title: requiredLine(120, 'Give it a short name.'),
  description: paragraphs(2000).default(''),
  value: z.object({ low: number, mode: number, high: number }).default({}),
})

/** What the page for another way posts; the value stays empty or has three numbers in order. */
export const alternativeForm = alternativeFields.transform(({ value, ...rest }, context) => {
  const { low, mode, high } = value
  if (low === undefined && mode === undefined && high === undefined) return { ...rest, value: null }
  const three = { low: low ?? Number.NaN, mode: mode ?? Number.NaN, high: high ?? Number.NaN }
  const problem = problemOf(three, { min: 0 })
  if (!problem) return { ...rest, value: three }
  context.addIssue({
    code: 'custom',
    path: ['value', problem.point],
    message: problem.message,
    input: value,
  })
  return z.NEVER
})
