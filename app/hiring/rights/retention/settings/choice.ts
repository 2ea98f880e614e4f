import { z } from 'zod'
import { line } from '#app/http/typed-text.ts'
import { retentionRules } from '#app/hiring/rights/retention/rules.ts'
import type { OwnFigures } from '#app/hiring/rights/retention/rules.ts'

const months = z.number().int().min(1).max(600).optional()

const ownSchema = z.object({
  always: z.boolean().default(false),
  keep: months,
  delete: months,
  reason: line(300).default(''),
})

/** One part of the form for each rule: forms are read by a shape that is known beforehand. */
const eachRule: Record<string, z.ZodOptional<typeof ownSchema>> = Object.fromEntries(
  retentionRules.map(({ key }) => [key, ownSchema.optional()]),
)

export const choiceSchema = z.object({
  automatic: z.boolean().default(false),
  rules: z.object(eachRule).default({}),
})

export type ChoiceFields = z.output<typeof choiceSchema>

const known = new Set(retentionRules.map(({ key }) => key))

/** Figures of one's own need a reason; fields left empty leave the rule as it is. */
export function readChoice({ automatic, rules }: ChoiceFields) {
  const own: Record<string, OwnFigures> = {}
  const always = [...known].filter((key) => rules[key]?.always)
  const errors: Record<string, string[]> = {}
  for (const [key, figures] of Object.entries(rules)) {
    const { keep = null, delete: gone = null, reason = '' } = figures ?? {}
    if (!known.has(key) || (keep === null && gone === null)) continue
    if (reason === '') errors[`rules.${key}.reason`] = ['Say why you keep to other figures.']
    own[key] = { keepMonths: keep, deleteMonths: gone, reason }
  }
  return { choice: { automatic, always, own }, errors }
}
