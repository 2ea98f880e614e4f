import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { problemOf } from '#app/planning/three-point.ts'

const money = (words: string) => z.number(words).min(0, 'Money is not negative.').max(1e9)
const optional = <T extends z.ZodType>(schema: T) => schema.optional()

export const ruleNames = {
  mandatory: 'Must be in the plan',
  parked: 'Stays out',
  pinned: 'Starts in a quarter',
  'under-way': 'Under way',
  stoppable: 'Under way, may be stopped',
} as const

export type RuleName = keyof typeof ruleNames
export const ruleKeys = Object.keys(ruleNames) as [RuleName, ...RuleName[]]

export const newScenarioSchema = z.object({
  name: requiredLine(80, 'Give the scenario a name.'),
})

/** One role's row of the settings: what a hire and a contractor cost, in the plan's money. */
const roleRow = z.object({
  role: z.string().min(1).max(80),
  maxHires: z.number().int().min(0).max(20).default(0),
  hireCost: optional(money('Give the cost of a hire.')),
  salary: optional(money('Give a salary per quarter.')),
  contractCost: optional(money('Give what a contractor costs per quarter.')),
  maxContract: z.number().min(0).max(50).default(0),
})

const whatIfRow = z.object({
  role: z.string().max(80).default(''),
  quarter: z.number().int().min(0).max(40_000).optional(),
  people: z.number().min(-50).max(50).optional(),
  reason: line(200).default(''),
})

const count = optional(z.number().int('Whole numbers only.').min(0).max(500))

const quarterCount = z.number().min(0).max(12).optional()

const settingsShape = z.object({
  name: requiredLine(80, 'Give the scenario a name.'),
  note: paragraphs(2000).default(''),
  firstQuarter: z.number('Choose the first quarter.').int().min(0).max(40_000),
  quarters: z.number('Say how many quarters.').int().min(1).max(12),
  discountPercent: z.number('Give a discount in per cent a quarter.').min(0).max(50),
  budget: optional(money('Give a budget.')),
  quarterBudgets: z
    .array(optional(money('Give a budget.')).nullable())
    .max(12)
    .default([]),
  robust: z.boolean().default(false),
  hiring: z.boolean().default(false),
  lead: z.number('Quarters until a hire starts.').int().min(0).max(8).default(1),
  leadLow: quarterCount,
  leadHigh: quarterCount,
  ramp: z
    .string()
    .max(80)
    .default('50, 100')
    .transform((text) => text.split(',').map((part) => Number(part.trim().replace('%', '')) / 100))
    .refine((shares) => shares.length <= 8 && shares.every((one) => one >= 0 && one <= 1), {
      message: 'Give at most 8 per cents with commas between, such as 50, 100.',
    }),
  roles: z.array(roleRow).max(40).default([]),
  inProgress: count,
  startsPerQuarter: count,
  highRisk: count,
  whatIfs: z
    .array(whatIfRow)
    .max(20)
    .default([])
    .transform((rows) =>
      rows.flatMap(({ role, quarter, people, reason }) =>
        role && quarter !== undefined && people ? [{ role, quarter, people, reason }] : [],
      ),
    ),
})

/** What a scenario assumes. Percentages as people type them. */
export const settingsSchema = settingsShape.superRefine((settings, context) => {
  const { lead, leadLow, leadHigh } = settings
  if (leadLow === undefined && leadHigh === undefined) return
  const say = (path: 'leadLow' | 'lead' | 'leadHigh', message: string) =>
    context.addIssue({ code: 'custom', path: [path], message, input: settings })
  if (leadLow === undefined) return say('leadLow', 'Give the soonest too, or neither.')
  if (leadHigh === undefined) return say('leadHigh', 'Give the latest too, or neither.')
  const problem = problemOf({ low: leadLow, mode: lead, high: leadHigh })
  const fields = { low: 'leadLow', mode: 'lead', high: 'leadHigh' } as const
  if (problem) say(fields[problem.point], problem.message)
})

export type Settings = z.output<typeof settingsSchema>

export const ruleSchema = z
  .object({
    rule: z.enum(['', ...ruleKeys], 'Choose one of the list.'),
    quarter: z.number().int().min(0).max(40_000).optional(),
  })
  .refine(({ rule, quarter }) => rule !== 'pinned' || quarter !== undefined, {
    path: ['quarter'],
    message: 'Choose the quarter in which the work starts.',
  })

export type NewRule = z.output<typeof ruleSchema>

/** What a new scenario assumes until somebody says otherwise. */
export const usualScenario = { quarters: 4, discount: 0.95, ramp: [0.5, 1], lead: 1 } as const
