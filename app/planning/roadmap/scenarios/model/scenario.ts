import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { problemOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { shareFaults } from './limits.ts'

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

const someMoney = optional(money('Give an amount, or leave it empty.'))

/** One role's row of the settings: what a hire and a contractor cost, in the plan's money. */
const roleRow = z.object({
  role: z.string().min(1).max(80),
  maxHires: z.number().int().min(0).max(20).default(0),
  hireCost: optional(money('Give the cost of a hire.')),
  hireCostLow: someMoney,
  hireCostHigh: someMoney,
  salary: optional(money('Give a salary per quarter.')),
  salaryLow: someMoney,
  salaryHigh: someMoney,
  contractCost: optional(money('Give what a contractor costs per quarter.')),
  contractCostLow: someMoney,
  contractCostHigh: someMoney,
  maxContract: z.number().min(0).max(50).default(0),
})

const whatIfRow = z.object({
  role: z.string().max(80).default(''),
  quarter: z.number().int().min(0).max(40_000).optional(),
  people: z.number().min(-50).max(50).optional(),
  reason: line(200).default(''),
})

const share = 'Give a share from 0 to 100 %.'

const shareRow = z.object({
  theme: z.string().max(80).default(''),
  percent: optional(z.number(share).min(0, share).max(100, share)),
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
  themeShares: z.array(shareRow).max(10).default([]),
  whatIfs: z
    .array(whatIfRow)
    .max(20)
    .default([])
    .transform((rows, context) =>
      rows.flatMap((row, at) => {
        const { role, quarter, people, reason } = row
        if (role && quarter !== undefined && people) return [{ role, quarter, people, reason }]
        for (const { field, message } of missingIn(row))
          context.addIssue({ code: 'custom', path: [at, field], message, input: rows })
        return []
      }),
    ),
})

/** What a change of people lacks: a row in which nothing is said is none, and one that says something has to say all. */
function missingIn({ role, quarter, people, reason }: z.output<typeof whatIfRow>) {
  if (!role && quarter === undefined && !people && !reason) return []
  return [
    ...(role ? [] : [{ field: 'role', message: 'Say of which role, or empty the row.' }]),
    ...(quarter === undefined
      ? [{ field: 'quarter', message: 'Say in which quarter, or empty the row.' }]
      : []),
    ...(people
      ? []
      : [
          {
            field: 'people',
            message: 'Say how many more, or fewer with a minus; or empty the row.',
          },
        ]),
  ]
}

type Typed = Partial<Record<keyof ThreePoint, number | undefined>>

/** What is wrong with a guess whose likely figure may stand alone. */
function typedProblem({ low, mode, high }: Typed, names: [low: string, high: string]) {
  if (low === undefined && high === undefined) return null
  const missing = (point: keyof ThreePoint, message: string) => ({ point, message })
  if (mode === undefined) return missing('mode', 'Give the likely one too.')
  if (low === undefined) return missing('low', `Give the ${names[0]} too, or neither.`)
  if (high === undefined) return missing('high', `Give the ${names[1]} too, or neither.`)
  return problemOf({ low, mode, high })
}

const suffixes = { low: 'Low', mode: '', high: 'High' } as const
const prices = ['hireCost', 'salary', 'contractCost'] as const

/** What a scenario assumes. Percentages as people type them. */
export const settingsSchema = settingsShape.superRefine((settings, context) => {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message, input: settings })
  for (const { at, field, message } of shareFaults(settings.themeShares))
    say(['themeShares', at, field], message)
  const { leadLow: low, lead: mode, leadHigh: high } = settings
  const late = typedProblem({ low, mode, high }, ['soonest', 'latest'])
  if (late) say([`lead${suffixes[late.point]}`], late.message)
  for (const [at, row] of settings.roles.entries())
    for (const price of prices) {
      const problem = typedProblem(pointsOf(row, price), ['lowest', 'highest'])
      if (problem) say(['roles', at, `${price}${suffixes[problem.point]}`], problem.message)
    }
  const priced = settings.roles.some(({ hireCost, salary }) => (hireCost ?? salary) !== undefined)
  if (!settings.hiring && priced)
    say(['hiring'], 'Tick this, or take out what hires cost: a plan that may not hire forgets it.')
  if (!settings.hiring) return
  for (const { at, price, message } of halfPriced(settings.roles))
    say(['roles', at, price], message)
  if (!priced)
    say(['hiring'], 'Nobody has a price yet: give one role a cost of hiring and a salary.')
})

/** Roles of which a hire has one price and not the other: it would cost nothing, or not be hired and nobody told. */
function halfPriced(roles: z.output<typeof roleRow>[]) {
  return roles.flatMap(({ hireCost, salary, maxHires }, at) => {
    if (maxHires === 0 || (hireCost === undefined) === (salary === undefined)) return []
    return hireCost === undefined
      ? [{ at, price: 'hireCost', message: 'Give the cost of a hire too; 0 where there is none.' }]
      : [
          {
            at,
            price: 'salary',
            message: 'Give the salary too: without it a hire costs too little.',
          },
        ]
  })
}

type Price = (typeof prices)[number]

const pointsOf = (row: z.output<typeof roleRow>, price: Price): Typed => ({
  low: row[`${price}Low`],
  mode: row[price],
  high: row[`${price}High`],
})

/** How far a price of a role may lie from the likely one; null where only that one is known. */
export function rangeOf(row: Settings['roles'][number], price: Price) {
  const { low, high } = pointsOf(row, price)
  return low === undefined || high === undefined ? null : { low, high }
}

export type Settings = z.output<typeof settingsSchema>

/** What a new scenario assumes until somebody says otherwise. */
export const usualScenario = { quarters: 4, discount: 0.95, ramp: [0.5, 1], lead: 1 } as const
