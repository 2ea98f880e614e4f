import { asList, inQuarter } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'

/** Start per use case, counted from 0, or null; hires as role and quarter, counted from 0. */
type Trial = { starts: (number | null)[]; hires: { role: string; quarter: number }[] }

/** The best value of all plans, by trying every one of them: the formulas of the problem, and nothing of the solver's. */
export function bestByEnumeration(problem: Problem): number {
  let best = -Infinity
  for (const hires of staffings(problem)) {
    const cost = hires.reduce((sum, hire) => sum + costOf(problem, hire), 0)
    for (const starts of schedules(problem, { starts: [], hires }))
      best = Math.max(best, valueOf(problem, starts) - cost)
  }
  return best
}

/** Every way to hire at most one person per role. */
function staffings({ hiring, capacity, quarters }: Problem): Trial['hires'][] {
  let all: Trial['hires'][] = [[]]
  for (const role of hiring ? Object.keys(capacity) : [])
    all = all.flatMap((hires) => [
      hires,
      ...Array.from({ length: quarters - Number(hiring?.lead) }, (_, quarter) => [
        ...hires,
        { role, quarter },
      ]),
    ])
  return all
}

function costOf({ hiring, quarters }: Problem, { role, quarter }: Trial['hires'][number]): number {
  const paid = quarters - quarter - Number(hiring?.lead)
  return (hiring?.cost[role] ?? 0) + paid * Number(Object(hiring?.salaryPerQuarter)[role])
}

/** Every schedule that keeps the rules with these hires; use cases refer to earlier ones only. */
function* schedules(problem: Problem, trial: Trial): Generator<Trial['starts']> {
  if (!fits(problem, trial)) return
  const useCase = problem.useCases[trial.starts.length]
  if (!useCase) {
    yield trial.starts
    return
  }
  yield* schedules(problem, { ...trial, starts: [...trial.starts, null] })
  if (useCase.parked) return
  for (let start = 0; start + useCase.duration <= problem.quarters; start++)
    if (useCase.pinned === undefined || useCase.pinned === start + 1)
      yield* schedules(problem, { ...trial, starts: [...trial.starts, start] })
}

type Placed = { useCase: UseCase; start: number }

const placedIn = (problem: Problem, starts: Trial['starts']): Placed[] =>
  starts.flatMap((start, index) => {
    const useCase = problem.useCases[index]
    return start === null || !useCase ? [] : [{ useCase, start }]
  })

/** Whether a beginning of a schedule breaks no rule yet. */
function fits(problem: Problem, { starts, hires }: Trial): boolean {
  const placed = placedIn(problem, starts)
  const startOf = new Map(placed.map(({ useCase, start }) => [useCase.id, start]))
  const orderly = placed.every(
    ({ useCase, start }) =>
      asList(useCase.exclusiveWith).every((id) => !startOf.has(id)) &&
      asList(useCase.after).every((id) => {
        const earlier = problem.useCases.find((other) => other.id === id)
        return (startOf.get(id) ?? Infinity) + (earlier?.duration ?? 0) <= start
      }),
  )
  return orderly && keepsNumbers(problem, placed) && keepsAmounts(problem, placed, hires)
}

function keepsNumbers({ limits = {}, quarters }: Problem, placed: Placed[]): boolean {
  const { inProgress = Infinity, startsPerQuarter = Infinity, highRisk = Infinity } = limits
  const every = Array.from({ length: quarters }, (_, quarter) => quarter)
  const active = (quarter: number) =>
    placed.filter(({ start, useCase }) => start <= quarter && quarter < start + useCase.duration)
  return (
    placed.filter(({ useCase }) => useCase.highRisk).length <= highRisk &&
    every.every((quarter) => active(quarter).length <= inProgress) &&
    every.every((at) => placed.filter(({ start }) => start === at).length <= startsPerQuarter)
  )
}

const rounding = 1e-9

function keepsAmounts(problem: Problem, placed: Placed[], hires: Trial['hires']): boolean {
  const { quarters, capacity, hiring, budget, quarterlyBudget } = problem
  const ramp = Array.isArray(hiring?.ramp) ? hiring.ramp : [1]
  let spent = 0
  for (let quarter = 0; quarter < quarters; quarter++) {
    for (const [role, row] of Object.entries(capacity)) {
      const there = hires
        .filter((hire) => hire.role === role)
        .map((hire) => quarter - hire.quarter - Number(hiring?.lead))
        .reduce((sum, age) => sum + (age < 0 ? 0 : (ramp[age] ?? ramp.at(-1) ?? 0)), 0)
      const used = placed.reduce(
        (sum, { useCase, start }) => sum + (useCase.effort[role]?.[quarter - start] ?? 0),
        0,
      )
      if (used > inQuarter(row, quarter) + there + rounding) return false
    }
    const opened = hires.filter((hire) => hire.quarter === quarter)
    const money =
      placed.reduce((sum, { useCase, start }) => sum + (useCase.spend?.[quarter - start] ?? 0), 0) +
      opened.reduce((sum, { role }) => sum + (hiring?.cost[role] ?? 0), 0)
    if (money > inQuarter(quarterlyBudget ?? Infinity, quarter) + rounding) return false
    spent += money
  }
  return spent <= (budget ?? Infinity) + rounding
}

const valueOf = (problem: Problem, starts: Trial['starts']): number =>
  placedIn(problem, starts).reduce((sum, { useCase, start }) => {
    const { p, value, duration, spend = [] } = useCase
    const paid = spend.reduce((all, one, k) => all + one * problem.discount ** (start + k), 0)
    return sum + p * value * problem.discount ** (start + duration) - paid
  }, 0)
