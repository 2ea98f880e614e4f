import { z } from 'zod'
import { alternativeKinds } from '#app/planning/use-cases/ways/alternative.ts'
import type { BusinessFunction } from '#app/planning/use-cases/use-case.ts'

const text = z.string().min(3)

/** One entry of the catalogue, as its file holds it. */
export const startingPointSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]+$/),
  name: text,
  industry: z.string().default(''),
  /** One of the seven rows that every introduction shows. */
  classic: z.boolean().default(false),
  input: text,
  output: text,
  problem: text,
  /** What the model is measured by, what must not get worse, what the business counts, and how one becomes the other. */
  metric: z.strictObject({ model: text, guardrail: text, business: text, link: text }),
  /** The simplest thing without AI. */
  alternative: z.strictObject({
    kind: z.enum(alternativeKinds).exclude(['ai', 'nothing']),
    title: text,
    description: text,
  }),
  risks: z.array(text).min(1),
  /** Quarters of work, and people per quarter by role card. */
  effort: z.strictObject({
    quarters: z.number().int().min(1).max(6),
    people: z.record(z.string(), z.number().positive().max(5)),
  }),
})

export type StartingPoint = z.output<typeof startingPointSchema> & {
  businessFunction: BusinessFunction
}
