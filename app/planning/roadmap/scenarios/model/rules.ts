import { z } from 'zod'
import { quarterWords } from '#app/planning/quarter.ts'
import { ruleKeys, ruleNames } from './scenario.ts'
import type { RuleName } from './scenario.ts'

/** What a scenario demands of one use case, in one word: a rule, `pinned-8105` with its quarter, or `free` where there is none. */
export type Demand = typeof free | Exclude<RuleName, 'pinned'> | `pinned-${number}`

export const free = 'free'

type Pinned = { rule: RuleName; quarter: number | null }

export function demandOf({ rule, quarter }: Pinned): Demand {
  if (rule !== 'pinned') return rule
  return quarter === null ? free : `pinned-${quarter}`
}

/** The rule a demand stands for; null where it is none. */
export function ruleIn(demand: Demand): Pinned | null {
  const [, quarter] = /^pinned-(\d+)$/.exec(demand) ?? []
  if (quarter !== undefined) return { rule: 'pinned', quarter: Number(quarter) }
  const rule = ruleKeys.find((key) => key === demand)
  return rule ? { rule, quarter: null } : null
}

export function demandWords(demand: Demand, firstMonth: number): string {
  const known = ruleIn(demand)
  if (!known) return 'As it fits best'
  if (known.quarter === null) return ruleNames[known.rule]
  return `Starts in ${quarterWords(known.quarter, firstMonth)}`
}

/** Everything a use case may be told to, with a pin for each quarter of the scenario. */
export const demandsWithin = (quarters: readonly number[]): Demand[] => [
  free,
  ...ruleKeys.flatMap((key): Demand[] =>
    key === 'pinned' ? quarters.map((at): Demand => `pinned-${at}`) : [key],
  ),
]

/** As `demandOf` and `free` write it. */
const written = /^(free|mandatory|parked|under-way|stoppable|pinned-\d{1,5})$/

const choice = z.custom<Demand>(
  (typed) => typeof typed === 'string' && written.test(typed),
  'Choose one of the list.',
)
const demands = z.record(z.string(), choice)

/** The form of all rules: what each row says now, and, of those that had a rule, what it said when the page was shown. */
export const rulesSchema = z.object({
  seen: z
    .string()
    .default('{}')
    .transform((text, context) => {
      const read = demands.safeParse(asJson(text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'Reload the page and choose again.' })
      return z.NEVER
    }),
  rules: demands.default({}),
})

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type DemandChange = { useCaseId: string; was: Demand; demand: Demand }

/** A row that somebody else changed meanwhile, and what it says now. */
export type Clash = { useCaseId: string; now: Demand }

/** The rows that say something else than they did when the page was shown. */
export const changedDemands = ({ seen, rules }: z.output<typeof rulesSchema>): DemandChange[] =>
  Object.entries(rules).flatMap(([useCaseId, demand]) => {
    const was = seen[useCaseId] ?? free
    return demand === was ? [] : [{ useCaseId, was, demand }]
  })

/** Fields of the form that takes changes back. */
export const undoDemands = (changes: readonly DemandChange[]): Record<string, string> => ({
  seen: JSON.stringify(
    Object.fromEntries(changes.map(({ useCaseId, demand }) => [useCaseId, demand])),
  ),
  ...Object.fromEntries(changes.map(({ useCaseId, was }) => [`rules.${useCaseId}`, was])),
})
