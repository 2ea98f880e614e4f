import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import { asList, inQuarter } from '#app/planning/roadmap/solving/problem.ts'
import type { Hiring, Problem, Range, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { netValueOf, probabilities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { arrivalDelay } from '#app/math/simulation/program.ts'
import type {
  Program,
  ProgramHire,
  ProgramPrices,
  ProgramWork,
} from '#app/math/simulation/program.ts'

type Committed = { problem: Problem; plan: Pick<Plan, 'starts' | 'hires' | 'contracts'> }

/**
 * A committed plan with today's estimates of its use cases; where a use case has none any more, the plan's own numbers hold
 * without doubt. Its quarters of work are those of the plan.
 */
export function programFrom(
  { problem, plan }: Committed,
  estimates: Map<string, Estimate[]>,
): Program {
  const roles = Object.keys(problem.capacity)
  const planned = problem.useCases
    .flatMap((useCase) => {
      const start = plan.starts.find((one) => one.useCase === useCase.id)
      return start ? [{ useCase, start: start.quarter - 1 }] : []
    })
    .toSorted((a, b) => a.start - b.start)
  const place = new Map(planned.map(({ useCase }, index) => [useCase.id, index]))
  return {
    quarters: problem.quarters,
    discount: problem.discount,
    roles,
    capacity: roles.map((role) => peopleOf(problem, plan, role)),
    works: planned.map(({ useCase, start }) => ({
      ...workOf(useCase, roles, estimates.get(useCase.id) ?? []),
      start,
      after: asList(useCase.after).flatMap((id) => place.get(id) ?? []),
    })),
    hires: plan.hires.flatMap((hire) => hireOf(problem, roles, hire)),
    prices: roles.map((role) => pricesOf(problem, role)),
    contracted: roles.map((role) =>
      (plan.contracts ?? [])
        .filter((one) => one.role === role)
        .reduce((sum, { amount }) => sum + amount, 0),
    ),
  }
}

const peopleOf = ({ capacity, quarters }: Problem, plan: Committed['plan'], role: string) =>
  Array.from({ length: quarters }, (_, quarter) =>
    (plan.contracts ?? [])
      .filter((one) => one.role === role && one.quarter === quarter + 1)
      .reduce((sum, { amount }) => sum + amount, inQuarter(capacity[role] ?? 0, quarter)),
  )

type Uncertain = Omit<ProgramWork, 'start' | 'after'>

function workOf(useCase: UseCase, roles: string[], estimates: Estimate[]): Uncertain {
  const { id, duration } = useCase
  const guess = (quantity: string, sure: number, role = '', period = 0): ThreePoint => {
    const found = estimates.find(
      (one) => one.quantity === quantity && one.role === role && one.period === period,
    )
    return found ? [found.low, found.mode, found.high] : [sure, sure, sure]
  }
  const worth = netValueOf(estimates)
  const periods = Array.from({ length: duration }, (_, period) => period)
  const guessed = probabilities.filter((name) => estimates.some((one) => one.quantity === name))
  return {
    id,
    duration,
    span: spanOf(duration, estimates),
    effort: periods.flatMap((period) =>
      roles.map((role) => guess('effort', useCase.effort[role]?.[period] ?? 0, role, period)),
    ),
    spend: periods.map((period) => guess('spend', useCase.spend?.[period] ?? 0, '', period)),
    value: worth
      ? [worth.low, worth.mode, worth.high]
      : [useCase.value, useCase.value, useCase.value],
    chances:
      guessed.length > 0
        ? guessed.map((name) => guess(name, 1))
        : [[useCase.p, useCase.p, useCase.p]],
  }
}

/** What was guessed about the duration, around the one of the plan. */
function spanOf(planned: number, estimates: Estimate[]): ThreePoint {
  const { low = planned, high = planned } =
    estimates.find(({ quantity }) => quantity === 'duration') ?? {}
  return [Math.min(low, planned), planned, Math.max(high, planned)]
}

const forRole = <T>(value: T | Record<string, T>, role: string): T | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, T>)[role]
    : (value as T)

function hireOf(
  { hiring }: Problem,
  roles: string[],
  { role, quarter }: Plan['hires'][number],
): ProgramHire[] {
  const index = roles.indexOf(role)
  if (!hiring || index < 0) return []
  const lead = forRole<number>(hiring.lead, role) ?? 0
  return [
    {
      role: index,
      arrival: quarter - 1 + lead,
      delay: delayOf(lead, hiring.leadRange),
      ramp: forRole<number[]>(hiring.ramp, role) ?? [1],
    },
  ]
}

/** A future counts whole quarters and drops what is over: half a quarter more makes that the nearest one. */
const delayOf = (lead: number, range: Hiring['leadRange']): ThreePoint =>
  range
    ? [Math.min(0, range.low - lead) + 0.5, 0.5, Math.max(0, range.high - lead) + 0.5]
    : arrivalDelay

/** What was guessed around the figure that the plan keeps to. */
const around = (likely: number, range: Range | undefined): ThreePoint =>
  range
    ? [Math.min(range.low, likely), likely, Math.max(range.high, likely)]
    : [likely, likely, likely]

function pricesOf({ hiring, contracting }: Problem, role: string): ProgramPrices {
  const contract = contracting?.[role]
  return {
    hire: around(hiring?.cost[role] ?? 0, hiring?.costRange?.[role]),
    salary: around(hiring?.salaryPerQuarter[role] ?? 0, hiring?.salaryRange?.[role]),
    contract: around(contract?.costPerQuarter ?? 0, contract?.costRange),
  }
}
