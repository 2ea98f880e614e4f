import type { PlanInput } from '#app/hiring/interviews/plans/plan.ts'

/** A plan as the values of its form, by field name. */
export const planValues = ({ questions, ...plan }: PlanInput): Record<string, unknown> => ({
  ...plan,
  ...Object.fromEntries(
    questions.flatMap((question, row) =>
      Object.entries(question).map(([name, value]) => [`questions[${row}].${name}`, value]),
    ),
  ),
})
