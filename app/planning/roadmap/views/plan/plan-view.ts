import type { Hire, Load, Plan } from '#app/planning/roadmap/solving/plan.ts'
import { asList, leadOf } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import type { Quarter } from '#app/planning/quarter.ts'

/** A plan as it is stored, and the names it is told with. */
export type NamedPlan = {
  problem: Problem
  plan: Pick<Plan, 'starts' | 'hires' | 'load'>
  /** Fiscal quarter in which the plan's first quarter lies. */
  firstQuarter: Quarter
  firstMonth: number
  /** Titles of use cases by id. */
  titles: Record<string, string>
  /** Names of roles by key. */
  roles: Record<string, string>
}

/** Work of one use case; quarters count from 1, the last one included. */
export type Work = {
  id: string
  title: string
  theme: string
  first: number
  last: number
  /** Ids of the use cases in the plan that have to be finished before. */
  after: string[]
}

export type LoadRow = { role: string; name: string; cells: { used: number; capacity: number }[] }

/** Chance of each use case to be done by its last quarter, 0 to 1. */
export type Chances = Record<string, number>

/** Below this, a promise is worth a second thought. */
const doubtful = 0.7

/** Whether a use case is at risk of being late. */
export const isDoubtful = (chance: number): boolean => chance < doubtful

export type PlanView = {
  /** The names of the quarters, in order. */
  quarters: string[]
  /** By start, then by end. */
  work: Work[]
  loads: LoadRow[]
  /** People the plan hires, by the quarter in which they are at work first. */
  hires: { role: string; quarter: string; people: number }[]
  /** The use cases that could be planned and are not, by title, and why where that is told. */
  out: { id: string; title: string; why?: string }[]
}

const gone = 'A use case that is gone'

/** Everything the pictures of a plan are drawn from. */
export function planView({
  problem,
  plan,
  firstQuarter,
  firstMonth,
  titles,
  roles,
}: NamedPlan): PlanView {
  const starts = new Map(plan.starts.map(({ useCase, quarter }) => [useCase, quarter]))
  const words = (quarter: number) => quarterWords(firstQuarter + quarter - 1, firstMonth)
  const work = problem.useCases.flatMap(({ id, theme = '', duration, after }): Work[] => {
    const first = starts.get(id)
    if (first === undefined) return []
    return [
      {
        id,
        theme,
        first,
        title: titles[id] ?? gone,
        last: first + duration - 1,
        after: asList(after).filter((other) => starts.has(other)),
      },
    ]
  })
  return {
    quarters: Array.from({ length: problem.quarters }, (_, index) => words(index + 1)),
    work: work.toSorted((a, b) => a.first - b.first || a.last - b.last),
    loads: loadRows(problem, plan.load, roles),
    hires: hiresOf(plan.hires, (hire) => words(hire.quarter + leadOf(problem, hire.role)), roles),
    out: problem.useCases
      .filter(({ id }) => !starts.has(id))
      .map(({ id }) => ({ id, title: titles[id] ?? gone }))
      .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  }
}

/** The view for somebody who may not read the plans in progress: what is not in the plan stays untold. */
export const viewFor = (plan: NamedPlan & { mayReadUseCases: boolean }): PlanView =>
  plan.mayReadUseCases ? planView(plan) : { ...planView(plan), out: [] }

const loadRows = (
  { quarters, capacity }: Problem,
  load: Load[],
  roles: Record<string, string>,
): LoadRow[] =>
  Object.keys(capacity).map((role) => ({
    role,
    name: roles[role] ?? role,
    cells: Array.from({ length: quarters }, (_, index) => {
      const found = load.find((one) => one.role === role && one.quarter === index + 1)
      return { used: found?.used ?? 0, capacity: found?.capacity ?? 0 }
    }),
  }))

function hiresOf(
  hires: Plan['hires'],
  startsIn: (hire: Hire) => string,
  roles: Record<string, string>,
): PlanView['hires'] {
  const same = Map.groupBy(hires, ({ role, quarter }) => `${quarter} ${role}`)
  return [...same.values()].flatMap(([hire, ...more]) =>
    hire
      ? [
          {
            role: roles[hire.role] ?? hire.role,
            quarter: startsIn(hire),
            people: 1 + more.length,
          },
        ]
      : [],
  )
}

/** The quarters a piece of work takes. */
export const spanWords = ({ first, last }: Work, quarters: string[]): string =>
  first === last
    ? (quarters[first - 1] ?? '')
    : `${quarters[first - 1] ?? ''} to ${quarters[last - 1] ?? ''}`

export type Horizon = 'now' | 'next' | 'later'

/** Now is what is worked on in the current quarter, next what begins in the one after, later all else; done is left out. */
export function horizonOf({ first, last }: Work, current: number): Horizon | 'done' {
  if (last < current) return 'done'
  if (first <= current) return 'now'
  return first === current + 1 ? 'next' : 'later'
}
