import { pert } from '#app/math/statistics/pert.ts'
import type { Limits, Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { netValueOf, probabilities } from '#app/planning/use-cases/quantities.ts'
import { isFinished, isRequired, reasonsOut } from './left-out.ts'
import type { Candidate, Rule } from './left-out.ts'

export type Assumed = {
  /** Fiscal quarter (year × 4 + quarter − 1). */
  firstQuarter: number
  quarters: number
  discount: number
  budget: number | null
  quarterBudgets: (number | null)[]
  hiring: Problem['hiring']
  contracting: Problem['contracting']
  limits: {
    workInProgress?: number
    startsPerQuarter?: number
    highRisk?: number
    themeShares?: Record<string, number>
  }
  whatIfs: { role: string; quarter: number; people: number }[]
  robust: boolean
}

export type LeftOut = {
  id: string
  title: string
  reason: string
  /** Nothing is left to plan of it. */
  finished: boolean
  /** The scenario demands it all the same: there is no plan until one of the two gives way. */
  required: boolean
}

export type Asked = {
  problem: Problem
  leftOut: LeftOut[]
  /** What each use case builds on that is not finished, by id, and what of it was given up, by title. */
  prerequisites: { id: string; after: string[]; lost: string[] }[]
  /** Which use cases enter a plan past gates alone. */
  gates: { id: string; words: string }[]
  /** Which failed a gate that nobody let them past. */
  failed: { id: string; words: string }[]
}

const robustShare = 0.8

const mean = ({ low, mode, high }: ThreePoint) => pert(low, mode, high)?.mean ?? mode
const atP80 = ({ low, mode, high }: ThreePoint) =>
  pert(low, mode, high)?.quantile(robustShare) ?? mode

/**
 * The problem a scenario asks the optimiser: PERT means of what is guessed (effort at its P80 where the plan is to be
 * robust), free people from the ledger with the scenario's what-ifs, and the use cases that may be in it. What cannot
 * be in it is listed with the reason.
 */
export function problemFrom(
  assumed: Assumed,
  capacity: Record<string, number[]>,
  candidates: Candidate[],
  rules: Rule[],
): Asked {
  const ruled = new Map(rules.map((rule) => [rule.useCaseId, rule]))
  const reasons = reasonsOut(candidates, rules)
  const judged = candidates.map((one) => ({ one, reason: reasons.get(one.id) ?? null }))
  const inside = judged.filter(({ reason }) => reason === null).map(({ one }) => one)
  const known = new Set(inside.map(({ id }) => id))
  return {
    problem: {
      ...frameOf(assumed, withRoles(capacity, inside)),
      useCases: inside.map((one) => useCaseOf(one, assumed, known, ruled.get(one.id))),
    },
    leftOut: judged.flatMap(({ one, reason }) => {
      if (reason === null) return []
      const finished = isFinished(one)
      const required = !finished && isRequired(ruled.get(one.id))
      return [{ id: one.id, title: one.title, reason, finished, required }]
    }),
    prerequisites: prerequisitesOf(candidates),
    gates: candidates.flatMap(({ id, openGates }) =>
      openGates === null ? [] : [{ id, words: openGates }],
    ),
    failed: candidates.flatMap((one) =>
      one.blocked === null || isFinished(one) ? [] : [{ id: one.id, words: one.blocked }],
    ),
  }
}

function prerequisitesOf(candidates: Candidate[]): Asked['prerequisites'] {
  const open = new Set(candidates.filter((one) => !isFinished(one)).map(({ id }) => id))
  return candidates
    .map(({ id, after, lost }) => ({ id, after: after.filter((one) => open.has(one)), lost }))
    .filter(({ after, lost }) => after.length + lost.length > 0)
}

function frameOf(assumed: Assumed, capacity: Record<string, number[]>): Omit<Problem, 'useCases'> {
  const { quarters, discount, budget, hiring, contracting, limits } = assumed
  const capped = assumed.quarterBudgets.some((one) => one !== null)
  return {
    quarters,
    discount,
    budget,
    capacity: withWhatIfs(capacity, assumed),
    hiring: hiring ?? null,
    contracting: contracting ?? null,
    limits: limitsOf(limits),
    ...(capped && { quarterlyBudget: quarterlyBudget(assumed) }),
  }
}

/** No limit in a quarter is a budget that nothing reaches. */
const unlimited = 1e9
const quarterlyBudget = ({ quarters, quarterBudgets }: Assumed): number[] =>
  Array.from({ length: quarters }, (_, index) => quarterBudgets[index] ?? unlimited)

const limitsOf = ({
  workInProgress,
  startsPerQuarter,
  highRisk,
  themeShares,
}: Assumed['limits']): Limits => ({
  ...(workInProgress !== undefined && { inProgress: workInProgress }),
  ...(startsPerQuarter !== undefined && { startsPerQuarter }),
  ...(highRisk !== undefined && { highRisk }),
  ...(themeShares && { shareOfTheme: themeShares }),
})

/** Roles that somebody needs and nobody has are there with nobody. */
function withRoles(capacity: Record<string, number[]>, inside: Candidate[]) {
  const [row = []] = Object.values(capacity)
  const needed = inside.flatMap(({ estimates }) =>
    estimates
      .filter(({ quantity, high }) => quantity === 'effort' && high > 0)
      .map(({ role }) => role),
  )
  const missing = needed.filter((role) => !(role in capacity))
  return { ...capacity, ...Object.fromEntries(missing.map((role) => [role, row.map(() => 0)])) }
}

function withWhatIfs(
  capacity: Record<string, number[]>,
  { whatIfs, firstQuarter, quarters }: Assumed,
) {
  return Object.fromEntries(
    Object.entries(capacity).map(([role, row]) => [
      role,
      Array.from({ length: quarters }, (_, index) => {
        const changes = whatIfs.filter(
          (one) => one.role === role && one.quarter === firstQuarter + index,
        )
        return Math.max(
          0,
          changes.reduce((sum, { people }) => sum + people, row[index] ?? 0),
        )
      }),
    ]),
  )
}

function useCaseOf(
  one: Candidate,
  { robust, firstQuarter }: Assumed,
  known: Set<string>,
  rule: Rule | undefined,
): UseCase {
  const rows = one.estimates
  const number = (quantity: string) => rows.find((row) => row.quantity === quantity)
  const chance = (quantity: string) => meanOr(number(quantity), 1)
  const work = rows.filter(({ quantity }) => quantity === 'effort' || quantity === 'spend')
  const duration =
    1 + Math.max(0, ...work.filter(({ high }) => high > 0).map(({ period }) => period))
  const people = robust ? atP80 : mean
  const effort = new Map<string, number[]>()
  for (const row of work.filter(({ quantity }) => quantity === 'effort')) {
    const list = effort.get(row.role) ?? Array.from({ length: duration }, () => 0)
    if (row.period < duration) list[row.period] = people(row)
    effort.set(row.role, list)
  }
  const spend = Array.from({ length: duration }, (_, period) =>
    meanOr(
      work.find((row) => row.quantity === 'spend' && row.period === period),
      0,
    ),
  )
  return {
    id: one.id,
    value: Math.max(0, meanOr(netValueOf(rows), 0)),
    p: probabilities.reduce((product, quantity) => product * chance(quantity), 1),
    duration,
    effort: Object.fromEntries(effort),
    spend,
    after: one.after.filter((id) => known.has(id)),
    exclusiveWith: one.exclusiveWith.filter((id) => known.has(id)),
    ...(one.theme && { theme: one.theme }),
    ...(one.highRisk && { highRisk: true }),
    ...ruleOf(rule, firstQuarter),
  }
}

const meanOr = (points: ThreePoint | undefined, other: number) => (points ? mean(points) : other)

function ruleOf(rule: Rule | undefined, firstQuarter: number): Partial<UseCase> {
  if (rule?.rule === 'mandatory') return { mandatory: true }
  if (rule?.rule === 'pinned' && rule.quarter !== null)
    return { pinned: rule.quarter - firstQuarter + 1 }
  if (rule?.rule === 'under-way') return { underWay: true }
  return rule?.rule === 'stoppable' ? { underWay: true, stoppable: true } : {}
}
