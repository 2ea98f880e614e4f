import type { StoredWay } from '#db/schema/staffing.ts'
import { inQuarter } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'

export type WayKind = StoredWay['kind']

/** What a way to close the gap assumes; money as in the problem, shares 0–1. */
export type Assumptions = {
  role: string
  people: number
  /** Quarter of the plan, from 1, in which help is needed first. */
  quarter: number
  /** For how many quarters a colleague can be lent. */
  borrowQuarters: number
  /** What a contractor costs per quarter, as a multiple of the salary. */
  contractPremium: number
  /** Share of a person that somebody of another role gives after one quarter of learning. */
  trainShare: number
  /** Share of this role's effort that a smaller scope of the blocked use cases saves, and of the value it gives up. */
  scopeSaved: number
  scopeLost: number
}

export const usualAssumptions = {
  borrowQuarters: 2,
  contractPremium: 1.6,
  trainShare: 0.5,
  scopeSaved: 0.25,
  scopeLost: 0.15,
}

/** A way as a problem of its own, and what it costs beside what the problem counts already. */
export type Way = { kind: WayKind; problem: Problem; cost: number }

/** Somebody who comes, and the quarter of the plan, from 1, in which they are useful. */
export type Arrival = { role: string; quarter: number }

const withoutHires = (problem: Problem): Problem => ({ ...problem, hiring: null })

const salaryOf = (problem: Problem, role: string) => problem.hiring?.salaryPerQuarter[role] ?? 0

/** The problem with `amount` people more (or fewer) of a role from one quarter to another, both counted from 1. */
export function withPeople(
  problem: Problem,
  role: string,
  span: { from: number; to: number },
  amount: (quartersSince: number) => number,
): Problem {
  const row = Array.from({ length: problem.quarters }, (_, index) => {
    const quarter = index + 1
    const here = inQuarter(problem.capacity[role] ?? 0, index)
    const more = quarter >= span.from && quarter <= span.to ? amount(quarter - span.from) : 0
    return Math.max(0, here + more)
  })
  return { ...problem, capacity: { ...problem.capacity, [role]: row } }
}

/** The plan without anybody new. */
export const nothing = (problem: Problem): Way => ({
  kind: 'nothing',
  problem: withoutHires(problem),
  cost: 0,
})

/** Beside hiring, every way to close the gap; a way that cannot be taken is left out. */
export const otherWays = (
  problem: Problem,
  assumptions: Assumptions,
  { teacher, blocked }: { teacher: string | null; blocked: string[] },
): Way[] => [
  borrow(problem, assumptions),
  contract(problem, assumptions),
  ...(teacher ? [train(withoutHires(problem), assumptions, teacher)] : []),
  ...(blocked.length > 0 ? [reScope(withoutHires(problem), assumptions, blocked)] : []),
]

/** At most `people` of this role, nobody else. */
export function hire(
  problem: Problem,
  { role, people }: Pick<Assumptions, 'role' | 'people'>,
): Way {
  const { hiring } = problem
  const maxPerRole = Object.fromEntries(Object.keys(problem.capacity).map((key) => [key, 0]))
  return {
    kind: 'hire',
    problem: {
      ...problem,
      hiring: hiring && { ...hiring, maxPerRole: { ...maxPerRole, [role]: people } },
    },
    cost: 0,
  }
}

function borrow(problem: Problem, { role, people, quarter, borrowQuarters }: Assumptions): Way {
  const to = Math.min(problem.quarters, quarter + borrowQuarters - 1)
  return {
    kind: 'borrow',
    problem: withPeople(withoutHires(problem), role, { from: quarter, to }, () => people),
    cost: people * (to - quarter + 1) * salaryOf(problem, role),
  }
}

function contract(problem: Problem, { role, people, contractPremium }: Assumptions): Way {
  const costPerQuarter = salaryOf(problem, role) * contractPremium
  const contracting = { ...problem.contracting, [role]: { costPerQuarter, max: people } }
  return { kind: 'contract', problem: { ...withoutHires(problem), contracting }, cost: 0 }
}

/** Somebody of the role with the most time left learns for a quarter, then gives part of their time. */
function train(base: Problem, { role, quarter, trainShare }: Assumptions, teacher: string): Way {
  const from = Math.max(1, quarter - 1)
  const taken = withPeople(base, teacher, { from, to: base.quarters }, () => -trainShare)
  const span = { from: from + 1, to: base.quarters }
  return { kind: 'train', problem: withPeople(taken, role, span, () => trainShare), cost: 0 }
}

function reScope(
  base: Problem,
  { role, scopeSaved, scopeLost }: Assumptions,
  blocked: string[],
): Way {
  const smaller = (useCase: UseCase): UseCase => {
    const effort = useCase.effort[role]
    if (!effort || !blocked.includes(useCase.id)) return useCase
    return {
      ...useCase,
      value: useCase.value * (1 - scopeLost),
      effort: { ...useCase.effort, [role]: effort.map((people) => people * (1 - scopeSaved)) },
    }
  }
  return { kind: 're-scope', problem: { ...base, useCases: base.useCases.map(smaller) }, cost: 0 }
}

/**
 * The problem in which the person is useful from `quarter` (from 1) on, whatever the lead time: hiring is off, the
 * ramp is in the capacity, the cost of the hire is off the budget. `cost` is the hire and the salaries to the horizon.
 */
export function arrivingIn(problem: Problem, role: string, people: number, quarter: number): Way {
  const { hiring } = problem
  const ramp = !hiring ? [1] : Array.isArray(hiring.ramp) ? hiring.ramp : (hiring.ramp[role] ?? [1])
  const useful = (since: number) => people * (ramp[Math.min(since, ramp.length - 1)] ?? 1)
  const hireCost = people * (hiring?.cost[role] ?? 0)
  const quarters = Math.max(0, problem.quarters - quarter + 1)
  const budget = problem.budget === null ? null : Math.max(0, problem.budget - hireCost)
  const span = { from: quarter, to: problem.quarters }
  return {
    kind: 'hire',
    problem: { ...withPeople(withoutHires(problem), role, span, useful), budget },
    cost: hireCost + people * quarters * salaryOf(problem, role),
  }
}

/** The plan's problem with exactly these people coming, and what they cost. */
export const withArrivals = (problem: Problem, arrivals: Arrival[]): Way =>
  arrivals.reduce<Way>(
    (way, { role, quarter }) => {
      const next = arrivingIn({ ...way.problem, hiring: problem.hiring }, role, 1, quarter)
      return { ...next, cost: way.cost + next.cost }
    },
    { kind: 'hire', problem: { ...problem, hiring: null }, cost: 0 },
  )
