import { startsOf } from '#app/planning/roadmap/solving/to-instance.ts'
import type { RowKey } from '#app/planning/roadmap/solving/to-instance.ts'
import { asList } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { mostPeople } from './most-people.ts'

/** Rows of which one would be widened as a whole: a role, the budget, a limit. */
export type Widening =
  | { kind: 'capacity'; role: string }
  | { kind: 'budget' }
  | { kind: 'limit'; limit: string }

export type Family = { widening: Widening; rows: number[] }

export function familiesOf(rows: RowKey[]): Family[] {
  const families = new Map<string, Family>()
  for (const [row, key] of rows.entries()) {
    const widening = wideningOf(key)
    const name = JSON.stringify(widening)
    const family = families.get(name) ?? { widening, rows: [] }
    families.set(name, family)
    family.rows.push(row)
  }
  return [...families.values()]
}

function wideningOf(key: RowKey): Widening {
  if (key.kind === 'capacity') return { kind: 'capacity', role: key.role }
  return key.kind === 'budget' ? { kind: 'budget' } : { kind: 'limit', limit: key.limit }
}

/** Why use cases cannot all be in one plan. Quarters count from 1; people in role-quarters. */
export type Clash =
  | { kind: 'both'; useCase: string; other: string }
  | { kind: 'waits'; useCase: string; other: string; spend: number }
  | { kind: 'time'; useCase: string }
  | { kind: 'budget'; needed: number; there: number }
  | {
      kind: 'capacity'
      role: string
      from: number
      to: number
      needed: number
      /** With everybody who may be hired or contracted. */
      there: number
      /** How many of these would come from outside. */
      outside?: number
    }

export type Conflict = {
  /** A smallest set of required use cases that no plan holds together. */
  useCases: string[]
  clashes: Clash[]
  /** Each of these alone would let them in. */
  widenings: Widening[]
  pinned: boolean
}

const small = 1e-6

/** What stands in the way of these items, which cannot all be chosen, as far as sums can tell. */
export function conflictOf(problem: Problem, items: number[], widenings: Widening[]): Conflict {
  const own = items.flatMap((item) => problem.useCases[item] ?? [])
  const all = withPrerequisites(problem, own)
  const windows = windowsOf(problem, all)
  const roles = widenings.flatMap((one) => (one.kind === 'capacity' ? [one.role] : []))
  const both = exclusionsIn(all)
  const clashes = [
    ...both,
    ...waitsIn(all),
    ...all.flatMap(({ id }): Clash[] =>
      windows.get(id)?.length === 0 ? [{ kind: 'time', useCase: id }] : [],
    ),
    ...budgetClash(problem, all),
    ...roles.flatMap((role) => capacityClash(problem, all, windows, role) ?? []),
  ]
  return {
    useCases: own.map(({ id }) => id),
    clashes,
    widenings,
    pinned: all.some(({ pinned }) => pinned !== undefined),
  }
}

/** The use cases and everything that they wait for. */
function withPrerequisites({ useCases }: Problem, own: UseCase[]): UseCase[] {
  const byId = new Map(useCases.map((useCase) => [useCase.id, useCase]))
  const all = new Set(own)
  for (const useCase of all)
    for (const id of asList(useCase.after)) {
      const earlier = byId.get(id)
      if (earlier) all.add(earlier)
    }
  return [...all]
}

function exclusionsIn(all: UseCase[]): Clash[] {
  const ids = new Set(all.map(({ id }) => id))
  const seen = new Set<string>()
  return all.flatMap(({ id, exclusiveWith }) =>
    asList(exclusiveWith).flatMap((other): Clash[] => {
      const pair = [id, other].toSorted().join(' ')
      if (!ids.has(other) || seen.has(pair)) return []
      seen.add(pair)
      return [{ kind: 'both', useCase: id, other }]
    }),
  )
}

const sum = (amounts: readonly number[] = []) => amounts.reduce((all, one) => all + one, 0)

const waitsIn = (all: UseCase[]): Clash[] =>
  all.flatMap((useCase) =>
    asList(useCase.after).flatMap((id): Clash[] => {
      const other = all.find((one) => one.id === id)
      return other
        ? [{ kind: 'waits', useCase: useCase.id, other: id, spend: sum(other.spend) }]
        : []
    }),
  )

function budgetClash({ budget }: Problem, all: UseCase[]): Clash[] {
  const needed = sum(all.map(({ spend }) => sum(spend)))
  return budget !== null && needed > budget + small
    ? [{ kind: 'budget', needed, there: budget }]
    : []
}

/** When each may start, from 0, given what it waits for; none where there is no time. */
function windowsOf(problem: Problem, all: UseCase[]): Map<string, number[]> {
  const windows = new Map(all.map((useCase) => [useCase.id, startsOf(problem, useCase)]))
  for (let round = 0; round < all.length; round++)
    for (const { id, after } of all)
      for (const earlier of all.filter((one) => asList(after).includes(one.id))) {
        const soonest = Math.min(...(windows.get(earlier.id) ?? [])) + earlier.duration
        const latest = Math.max(...(windows.get(id) ?? [])) - earlier.duration
        narrow(windows, id, (start) => start >= soonest)
        narrow(windows, earlier.id, (start) => start <= latest)
      }
  return windows
}

function narrow(
  windows: Map<string, number[]>,
  id: string,
  keeps: (start: number) => boolean,
): void {
  windows.set(id, (windows.get(id) ?? []).filter(keeps))
}

/** The shortest run of quarters in which they need more of a role than is there, whenever they start. */
function capacityClash(
  problem: Problem,
  all: UseCase[],
  windows: Map<string, number[]>,
  role: string,
): Clash | null {
  const { quarters } = problem
  for (let length = 1; length <= quarters; length++)
    for (let from = 0; from + length <= quarters; from++) {
      const within = Array.from({ length }, (_, at) => from + at)
      const people = within.map((quarter) => mostPeople(problem, role, quarter))
      const outside = sum(people.map((one) => one.outside))
      const there = sum(people.map((one) => one.there)) + outside
      const needed = sum(
        all.map((useCase) => leastWithin(useCase, windows.get(useCase.id) ?? [], role, within)),
      )
      if (needed > there + small)
        return { kind: 'capacity', role, from: from + 1, to: from + length, needed, there, outside }
    }
  return null
}

/** What it needs of the role in these quarters at the least. */
function leastWithin({ effort }: UseCase, starts: number[], role: string, within: number[]) {
  const amounts = effort[role]
  if (!amounts || starts.length === 0) return 0
  return Math.min(
    ...starts.map((start) => sum(within.map((quarter) => amounts[quarter - start] ?? 0))),
  )
}
