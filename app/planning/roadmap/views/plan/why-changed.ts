import { limitLines } from '#app/planning/roadmap/scenarios/model/limits.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import { inQuarter, type UseCase } from '#app/planning/roadmap/solving/problem.ts'
import type { Side } from './held-back.ts'

const ruleNames = ['mandatory', 'parked', 'pinned', 'underWay', 'stoppable'] as const
export type RuleName = (typeof ruleNames)[number]

export type RoleDifference = { role: string; more: number }

/** What explains a change, from the strongest reason down. */
export type Why =
  | { kind: 'rule'; rule: RuleName; was: Quarter | boolean; is: Quarter | boolean }
  | { kind: 'not-asked'; asked: 'before' | 'after' }
  /** Role-quarters more while it runs, or fewer where negative. */
  | { kind: 'people'; roles: RoleDifference[] }
  /** Waits for another one that changed. */
  | { kind: 'follows'; useCase: string }
  /** Another one that came in or comes sooner waits for it. */
  | { kind: 'awaited'; useCase: string }
  /** Others that came in or come sooner use what it needs. */
  | { kind: 'room'; useCases: string[] }
  | { kind: 'money' }
  | { kind: 'limits' }
  | { kind: 'worth' }

/** The first quarter of each use case in a plan; those that are not in it are missing. */
export type Starts = ReadonlyMap<string, Quarter>

export type Compared = { before: Side; after: Side; from: Starts; to: Starts }

const small = 1e-6

/** Why a use case is elsewhere in the second plan, or in one of them alone. */
export function whyChanged(id: string, compared: Compared): Why {
  const { before, after, from, to } = compared
  const [was, is] = [before, after].map((side) => askedOf(side, id))
  if (!was || !is) return { kind: 'not-asked', asked: was ? 'before' : 'after' }
  const rule = ruleNames.find((name) => demand(before, was, name) !== demand(after, is, name))
  if (rule)
    return { kind: 'rule', rule, was: demand(before, was, rule), is: demand(after, is, rule) }
  const sooner = comesSooner(id, compared)
  const roles = peopleWhile(sooner ? is : was, (sooner ? to : from).get(id) ?? 0, compared)
  const helped = roles.filter(({ more }) => more > 0 === sooner)
  if (helped.length > 0) return { kind: 'people', roles: helped }
  return (
    follows(is, sooner, compared) ??
    (sooner ? awaited(id, compared) : displaced(was, compared)) ??
    byMoney(sooner, compared)
  )
}

const askedOf = ({ problem }: Side, id: string) =>
  problem.useCases.find((useCase) => useCase.id === id)

/** Whether it comes in, or starts sooner than before. */
const comesSooner = (id: string, { from, to }: Pick<Compared, 'from' | 'to'>): boolean =>
  (to.get(id) ?? Infinity) < (from.get(id) ?? Infinity)

/** What it waits for and goes the same way: sooner as it does, or later or out as it does. */
function follows({ after: needs = [] }: UseCase, sooner: boolean, compared: Compared): Why | null {
  const { from, to } = compared
  const way = sooner ? compared : { from: to, to: from }
  const first = [needs].flat().find((other) => comesSooner(other, way))
  return first ? { kind: 'follows', useCase: first } : null
}

function awaited(id: string, compared: Compared): Why | null {
  const next = compared.after.problem.useCases.find(
    (other) => [other.after ?? []].flat().includes(id) && comesSooner(other.id, compared),
  )
  return next ? { kind: 'awaited', useCase: next.id } : null
}

const mostNamed = 2

/** Those that now work where it would have worked, on roles that have no time left for it. */
function displaced(useCase: UseCase, compared: Compared): Why | null {
  const { after, from } = compared
  const start = (from.get(useCase.id) ?? 0) - after.firstQuarter
  const scarce = Object.entries(useCase.effort).flatMap(([role, effort]) =>
    effort
      .map((need, since) => ({ role, need, quarter: start + since + 1 }))
      .filter(({ need, quarter }) => need > small && need > freeOf(after, role, quarter) + small),
  )
  const takers = after.plan.starts
    .filter((one) => comesSooner(one.useCase, compared))
    .map((one) => ({ id: one.useCase, taken: takenBy(after, one, scarce) }))
    .filter(({ taken }) => taken > small)
    .toSorted((a, b) => b.taken - a.taken)
  const useCases = takers.slice(0, mostNamed).map(({ id }) => id)
  return useCases.length > 0 ? { kind: 'room', useCases } : null
}

type Place = { role: string; quarter: number }

const freeOf = ({ plan }: Side, role: string, quarter: number): number => {
  const cell = plan.load.find((one) => one.role === role && one.quarter === quarter)
  return cell ? cell.capacity - cell.used : 0
}

const takenBy = (side: Side, start: { useCase: string; quarter: number }, places: Place[]) => {
  const effort = askedOf(side, start.useCase)?.effort ?? {}
  return places.reduce(
    (sum, { role, quarter }) => sum + (effort[role]?.[quarter - start.quarter] ?? 0),
    0,
  )
}

function byMoney(sooner: boolean, { before, after }: Compared): Why {
  const was = before.problem.budget ?? Infinity
  const is = after.problem.budget ?? Infinity
  if (was !== is && is > was === sooner) return { kind: 'money' }
  const [had, has] = [before, after].map(({ problem }) => limitLines(problem.limits).join())
  return { kind: had === has ? 'worth' : 'limits' }
}

/** What a scenario demands of a use case; a pin as its fiscal quarter. */
function demand({ firstQuarter }: Side, useCase: UseCase, rule: RuleName): Quarter | boolean {
  const value = useCase[rule]
  return typeof value === 'number' ? firstQuarter + value - 1 : (value ?? false)
}

/** By role it needs, the people that the second plan has more while it runs from `start` on. */
const peopleWhile = (useCase: UseCase, start: Quarter, { before, after }: Compared) =>
  Object.entries(useCase.effort).flatMap(([role, effort]): RoleDifference[] => {
    const more = effort.reduce(
      (sum, need, since) =>
        need > small
          ? sum + peopleIn(after, role, start + since) - peopleIn(before, role, start + since)
          : sum,
      0,
    )
    return Math.abs(more) > small ? [{ role, more: rounded(more) }] : []
  })

/** People of a role in a fiscal quarter, with whoever is hired or contracted. */
const peopleIn = (
  { plan, firstQuarter, problem }: Side,
  role: string,
  quarter: Quarter,
): number => {
  const place = quarter - firstQuarter + 1
  const cell = plan.load.find((one) => one.role === role && one.quarter === place)
  return cell?.capacity ?? inQuarter(problem.capacity[role] ?? 0, place - 1)
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6

/** Role-quarters that the second plan has more or fewer, with whoever is hired or contracted, in the quarters of both. */
export function peopleBetween(before: Side, after: Side): RoleDifference[] {
  const sides = [before, after]
  const first = Math.max(...sides.map(({ firstQuarter }) => firstQuarter))
  const end = Math.min(...sides.map(({ firstQuarter, problem }) => firstQuarter + problem.quarters))
  const sumOf = ({ plan, firstQuarter }: Side, role: string) =>
    plan.load
      .map((cell) => ({ ...cell, fiscal: firstQuarter + cell.quarter - 1 }))
      .filter((cell) => cell.role === role && cell.fiscal >= first && cell.fiscal < end)
      .reduce((sum, { capacity }) => sum + capacity, 0)
  const roles = [...new Set(sides.flatMap(({ plan }) => plan.load.map(({ role }) => role)))]
  return roles
    .map((role) => ({ role, more: rounded(sumOf(after, role) - sumOf(before, role)) }))
    .filter(({ more }) => more !== 0)
}
