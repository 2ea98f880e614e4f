import type { Instance, Item, Option, Supply } from '#app/math/optimisation/instance.ts'
import { asList, inQuarter } from './problem.ts'
import type { Problem, UseCase } from './problem.ts'

/** What a row of the instance limits; quarters count from 0 in here. */
export type RowKey =
  | { kind: 'capacity'; role: string; quarter: number }
  | { kind: 'budget'; quarter: number | null }
  | {
      kind: 'limit'
      limit: 'inProgress' | 'highRisk' | 'startsPerQuarter' | 'shareOfTheme'
      quarter: number | null
      theme?: string
    }

/** What a supply of the instance is. */
export type SupplyKey = { kind: 'hire' | 'contract'; role: string; quarter: number }

export type Translation = { instance: Instance; rows: RowKey[]; supplies: SupplyKey[] }

type Rows = { keys: RowKey[]; limits: number[]; find: (key: RowKey) => number | undefined }
type Usage = { rows: number[]; amounts: number[] }

const nameOf = (key: RowKey): string => {
  const what = key.kind === 'capacity' ? key.role : key.kind === 'limit' ? key.limit : ''
  const theme = key.kind === 'limit' ? (key.theme ?? '') : ''
  return `${key.kind}/${what}/${theme}/${key.quarter ?? ''}`
}

const quartersOf = ({ quarters }: Problem) => Array.from({ length: quarters }, (_, index) => index)

/** The problem as an instance of choosing options and supplies, with what its rows and supplies mean. Expects a checked problem. */
export function toInstance(problem: Problem): Translation {
  const rows = rowsOf(problem)
  const supplies = [...hires(problem, rows), ...contracts(problem, rows)]
  const place = new Map(problem.useCases.map(({ id }, index) => [id, index]))
  const pairs = (of: (useCase: UseCase) => string[]) =>
    problem.useCases.flatMap((useCase, index) =>
      of(useCase).flatMap((id): [number, number][] => {
        const other = place.get(id)
        return other === undefined ? [] : [[index, other]]
      }),
    )
  return {
    rows: rows.keys,
    supplies: supplies.map(({ key }) => key),
    instance: {
      limits: rows.limits,
      items: problem.useCases.map((useCase) => itemOf(problem, rows, useCase)),
      supplies: supplies.map(({ supply }) => supply),
      groups: Object.keys(problem.capacity).map((role) => mostHires(problem, role)),
      precedences: pairs(({ after }) => asList(after)).map(([later, earlier]) => ({
        before: earlier,
        after: later,
      })),
      exclusions: onlyOnce(pairs(({ exclusiveWith }) => asList(exclusiveWith))),
    },
  }
}

const onlyOnce = (pairs: [number, number][]): [number, number][] => [
  ...new Map(
    pairs.map(([a, b]): [string, [number, number]] => [
      `${Math.min(a, b)}/${Math.max(a, b)}`,
      [Math.min(a, b), Math.max(a, b)],
    ]),
  ).values(),
]

function rowsOf(problem: Problem): Rows {
  const entries = [...capacityRows(problem), ...budgetRows(problem), ...limitRows(problem)]
  const index = new Map(entries.map(([key], position) => [nameOf(key), position]))
  return {
    keys: entries.map(([key]) => key),
    limits: entries.map(([, limit]) => limit),
    find: (key) => index.get(nameOf(key)),
  }
}

type Entry = [RowKey, number]

const capacityRows = (problem: Problem): Entry[] =>
  Object.entries(problem.capacity).flatMap(([role, row]) =>
    quartersOf(problem).map((quarter): Entry => [
      { kind: 'capacity', role, quarter },
      inQuarter(row, quarter),
    ]),
  )

function budgetRows(problem: Problem): Entry[] {
  const { budget, quarterlyBudget } = problem
  const whole: Entry[] = budget === null ? [] : [[{ kind: 'budget', quarter: null }, budget]]
  if (quarterlyBudget === undefined || quarterlyBudget === null) return whole
  const parts = quartersOf(problem).map((quarter): Entry => [
    { kind: 'budget', quarter },
    inQuarter(quarterlyBudget, quarter),
  ])
  return [...whole, ...parts]
}

function limitRows(problem: Problem): Entry[] {
  const { inProgress, highRisk, startsPerQuarter, shareOfTheme = {} } = problem.limits ?? {}
  const each = (limit: 'inProgress' | 'startsPerQuarter', most: number | undefined) =>
    most === undefined
      ? []
      : quartersOf(problem).map((quarter): Entry => [{ kind: 'limit', limit, quarter }, most])
  const overall: Entry[] =
    highRisk === undefined ? [] : [[{ kind: 'limit', limit: 'highRisk', quarter: null }, highRisk]]
  const shares = Object.keys(shareOfTheme).map((theme): Entry => [
    { kind: 'limit', limit: 'shareOfTheme', quarter: null, theme },
    0,
  ])
  return [
    ...each('inProgress', inProgress),
    ...each('startsPerQuarter', startsPerQuarter),
    ...overall,
    ...shares,
  ]
}

class Collector implements Usage {
  readonly rows: number[] = []
  readonly amounts: number[] = []
  readonly #find: Rows['find']

  constructor(rows: Rows) {
    this.#find = rows.find
  }

  add(key: RowKey, amount: number): void {
    const row = this.#find(key)
    if (row === undefined || amount === 0) return
    const place = this.rows.indexOf(row)
    if (place < 0) {
      this.rows.push(row)
      this.amounts.push(amount)
    } else this.amounts[place] = (this.amounts[place] ?? 0) + amount
  }

  get usage(): Usage {
    return { rows: this.rows, amounts: this.amounts }
  }
}

function itemOf(problem: Problem, rows: Rows, useCase: UseCase): Item {
  const required = useCase.mandatory === true || (useCase.underWay === true && !useCase.stoppable)
  const options = useCase.parked === true ? [] : startsOf(problem, useCase)
  return {
    required,
    options: options.map((start) => optionOf(problem, rows, useCase, start)),
  }
}

/** Quarters, from 0, in which the work may start. */
export function startsOf(problem: Problem, useCase: UseCase): number[] {
  const { duration, earliest = 1, latest = problem.quarters, pinned, underWay } = useCase
  const only = underWay === true ? 1 : pinned
  return quartersOf(problem).filter(
    (start) =>
      start + duration <= problem.quarters &&
      start + 1 >= earliest &&
      start + 1 <= latest &&
      (only === undefined || start + 1 === only),
  )
}

/** p × value, discounted at the end of the work, less its spend, discounted quarter by quarter; `start` from 0. */
export function worthOf({ discount }: Problem, useCase: UseCase, start: number): number {
  const { p, value, duration, spend = [] } = useCase
  return spend.reduce(
    (worth, amount, quarter) => worth - amount * discount ** (start + quarter),
    p * value * discount ** (start + duration),
  )
}

export const effortOf = ({ effort }: UseCase): number =>
  Object.values(effort)
    .flat()
    .reduce((sum, amount) => sum + amount, 0)

function optionOf(problem: Problem, rows: Rows, useCase: UseCase, start: number): Option {
  const usage = new Collector(rows)
  for (const [role, amounts] of Object.entries(useCase.effort))
    for (const [quarter, amount] of amounts.entries())
      usage.add({ kind: 'capacity', role, quarter: start + quarter }, amount)
  for (const [quarter, amount] of (useCase.spend ?? []).entries()) {
    usage.add({ kind: 'budget', quarter: null }, amount)
    usage.add({ kind: 'budget', quarter: start + quarter }, amount)
  }
  addLimits(problem, usage, useCase, start)
  return {
    start,
    end: start + useCase.duration,
    value: worthOf(problem, useCase, start),
    ...usage.usage,
  }
}

function addLimits(problem: Problem, usage: Collector, useCase: UseCase, start: number): void {
  for (let quarter = start; quarter < start + useCase.duration; quarter++)
    usage.add({ kind: 'limit', limit: 'inProgress', quarter }, 1)
  usage.add({ kind: 'limit', limit: 'startsPerQuarter', quarter: start }, 1)
  if (useCase.highRisk === true) usage.add({ kind: 'limit', limit: 'highRisk', quarter: null }, 1)
  for (const [theme, share] of Object.entries(problem.limits?.shareOfTheme ?? {})) {
    const own = useCase.theme === theme ? 1 : 0
    const key: RowKey = { kind: 'limit', limit: 'shareOfTheme', quarter: null, theme }
    usage.add(key, (share - own) * effortOf(useCase))
  }
}

type KeyedSupply = { key: SupplyKey; supply: Supply }

const forRole = <T>(value: T | Record<string, T>, role: string): T | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, T>)[role]
    : (value as T)

export function mostHires({ hiring }: Problem, role: string): number {
  if (hiring === null || hiring.cost[role] === undefined) return 0
  return forRole(hiring.maxPerRole, role) ?? 0
}

function hires(problem: Problem, rows: Rows): KeyedSupply[] {
  const roles = [...Object.keys(problem.capacity).entries()]
  return roles.flatMap(([group, role]) =>
    quartersOf(problem).flatMap((quarter) => hireOf(problem, rows, { role, group, quarter })),
  )
}

type Opening = { role: string; group: number; quarter: number }

function hireOf(problem: Problem, rows: Rows, { role, group, quarter }: Opening): KeyedSupply[] {
  const { hiring, quarters } = problem
  const cost = hiring?.cost[role]
  if (hiring === null || cost === undefined) return []
  const arrival = quarter + (forRole(hiring.lead, role) ?? 0)
  if (arrival >= quarters) return []
  const ramp = forRole<number[]>(hiring.ramp, role) ?? []
  const usage = new Collector(rows)
  for (let worked = arrival; worked < quarters; worked++) {
    const share = ramp[Math.min(worked - arrival, ramp.length - 1)] ?? 1
    usage.add({ kind: 'capacity', role, quarter: worked }, -share)
  }
  usage.add({ kind: 'budget', quarter: null }, cost)
  usage.add({ kind: 'budget', quarter }, cost)
  const salaries = (hiring.salaryPerQuarter[role] ?? 0) * (quarters - arrival)
  const most = mostHires(problem, role)
  return [
    {
      key: { kind: 'hire', role, quarter },
      supply: { cost: cost + salaries, most, whole: true, group, ...usage.usage },
    },
  ]
}

function contracts(problem: Problem, rows: Rows): KeyedSupply[] {
  return Object.entries(problem.contracting ?? {}).flatMap(([role, { costPerQuarter, max }]) =>
    quartersOf(problem).map((quarter): KeyedSupply => {
      const usage = new Collector(rows)
      usage.add({ kind: 'capacity', role, quarter }, -1)
      usage.add({ kind: 'budget', quarter: null }, costPerQuarter)
      usage.add({ kind: 'budget', quarter }, costPerQuarter)
      return {
        key: { kind: 'contract', role, quarter },
        supply: { cost: costPerQuarter, most: max, whole: false, group: null, ...usage.usage },
      }
    }),
  )
}
