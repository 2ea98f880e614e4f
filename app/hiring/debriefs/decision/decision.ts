import { z } from 'zod'
import { outcomes } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import type { CompetencyMean } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { hireFrom, leastCoverage } from '#app/hiring/debriefs/arithmetic/rule.ts'
import type { RuleOutcome } from '#app/hiring/debriefs/arithmetic/rule.ts'
import type { Judged, Panel } from '#app/hiring/debriefs/reading/figures.ts'

const longest = 5000

const text = z.string().trim().max(longest).default('')

export const decisionSchema = z.object({
  outcome: z.enum(outcomes, 'Choose what you decide.'),
  overrideReason: text,
  notes: text,
  learningPlan: text,
  startsOn: z.union([z.literal(''), z.iso.date('Give a date.')]).default(''),
  beyondHeadcount: z.literal('on').optional(),
  /** They have agreed already: a hire without an offer here. */
  agreed: z.literal('on').optional(),
  /** What those who see it otherwise say, by member. */
  dissent: z
    .array(z.object({ memberId: z.uuid(), text }))
    .max(50)
    .default([]),
})

export type DecisionFields = z.output<typeof decisionSchema>

/** A person decides; where they differ from the declared rule, they say why. */
export function mayDiffer(rule: RuleOutcome, outcome: Outcome, reason: string): Verdict {
  if (rule === 'undecided' || rule === outcome || reason.trim() !== '') return allowed
  return refused(
    `The rule says ${ruleNames[rule].toLowerCase()}. Say why you decide otherwise: the reason stays with the decision.`,
  )
}

/** The figures a decision was made on, as its record keeps them. */
export type DecidedOn = {
  version: 1
  statistics: boolean
  rubric: { id: string; number: number } | null
  /** The scorecards that counted. */
  cards: string[]
  composite: number | null
  coverage: number | null
  means: Pick<CompetencyMean, 'key' | 'name' | 'weight' | 'knockOut' | 'mean' | 'ratings'>[]
  failed: string[]
  open: string[]
  hireFrom: number
  leastCoverage: number
  panel: Panel | null
  corrected: { score: number; low: number; high: number; variances: 'estimated' | 'assumed' } | null
  beyondHeadcount: boolean
}

export const decidedOn = (
  { composite, rule }: Judged,
  rest: Pick<DecidedOn, 'rubric' | 'cards' | 'panel' | 'corrected' | 'beyondHeadcount'>,
): DecidedOn => ({
  version: 1,
  statistics: composite !== null,
  ...rest,
  composite: composite?.score ?? null,
  coverage: composite?.coverage ?? null,
  means: composite?.means ?? [],
  failed: rule.failed.map(({ key }) => key),
  open: rule.open.map(({ key }) => key),
  hireFrom,
  leastCoverage,
})
