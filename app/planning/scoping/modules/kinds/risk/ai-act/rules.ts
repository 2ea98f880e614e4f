import { z } from 'zod'
import file from '#templates/rules/ai-act.json' with { type: 'json' }

export const stepKeys = [
  'scope',
  'prohibited',
  'product',
  'area',
  'exception',
  'transparency',
] as const
export type StepKey = (typeof stepKeys)[number]

const key = z.string().regex(/^[a-z][a-z-]*$/)

const question = z.strictObject({
  key,
  article: z.string().min(3),
  label: z.string().min(10),
  hint: z.string().optional(),
})

const applies = z.strictObject({ from: z.iso.date(), note: z.string() })

const schema = z.strictObject({
  title: z.string(),
  checkedOn: z.iso.date(),
  checkedAgainst: z.string(),
  dates: z.strictObject({
    prohibited: applies,
    'high-product': applies,
    'high-area': applies,
    transparency: applies,
  }),
  steps: z
    .array(
      z.strictObject({
        key: z.enum(stepKeys),
        title: z.string(),
        lead: z.string(),
        questions: z.array(question),
      }),
    )
    .length(stepKeys.length),
  duties: z.strictObject({ provider: z.string(), deployer: z.string() }),
})

export type Question = z.infer<typeof question>

/** What the Act asks, in its fixed order; the texts are ours, the articles are its own. */
export const aiAct = schema.parse(file)

export const questionsOf = (step: StepKey): readonly Question[] =>
  aiAct.steps.find((one) => one.key === step)?.questions ?? []
