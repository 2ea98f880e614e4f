import { counted } from '#app/math/text/counted.ts'
import { asList } from './problem.ts'
import type { Problem, UseCase } from './problem.ts'
import { startsOf } from './to-instance.ts'

/** How roles and use cases are called by their keys. */
type NameOf = (key: string) => string

/**
 * What is wrong with a problem, one sentence each; an empty list where it can be solved or proved to conflict. Its keys
 * stand for names unless `nameOf` knows others.
 */
export function faultsOf(problem: Problem, nameOf: NameOf = (key) => key): string[] {
  return [
    ...horizonFaults(problem, nameOf),
    ...hiringFaults(problem, nameOf),
    ...problem.useCases.flatMap((useCase) => useCaseFaults(problem, useCase, nameOf)),
    ...repeatedIds(problem, nameOf),
    ...cycleFaults(problem, nameOf),
  ]
}

const isAmount = (value: number) => Number.isFinite(value) && value >= 0
const isQuarter = ({ quarters }: Problem, value: number) =>
  Number.isInteger(value) && value >= 1 && value <= quarters

function horizonFaults(problem: Problem, nameOf: NameOf): string[] {
  const { quarters, discount, budget, quarterlyBudget, capacity } = problem
  const faults: string[] = []
  if (!Number.isInteger(quarters) || quarters < 1 || quarters > 40)
    faults.push(`The horizon has to be 1 to 40 whole quarters, not ${quarters}.`)
  if (!(discount > 0 && discount <= 1))
    faults.push(`The discount has to lie above 0 and at most at 1, not ${discount}.`)
  if (budget !== null && !isAmount(budget))
    faults.push(`The budget has to be zero or more, not ${budget}.`)
  faults.push(...rowFaults(problem, 'The budget per quarter', quarterlyBudget ?? 0))
  for (const [role, row] of Object.entries(capacity))
    faults.push(...rowFaults(problem, `The capacity of ${nameOf(role)}`, row))
  return [...faults, ...limitFaults(problem)]
}

function limitFaults({ limits = {} }: Problem): string[] {
  const { inProgress = 0, highRisk = 0, startsPerQuarter = 0, shareOfTheme = {} } = limits
  const faults = Object.entries(shareOfTheme)
    .filter(([, share]) => !(share >= 0 && share <= 1))
    .map(
      ([theme, share]) => `The least share of ${theme} has to lie between 0 and 1, not ${share}.`,
    )
  return [inProgress, highRisk, startsPerQuarter].every(isAmount)
    ? faults
    : [...faults, 'Limits on the number of use cases have to be zero or more.']
}

function rowFaults({ quarters }: Problem, what: string, row: number | number[]): string[] {
  const values = typeof row === 'number' ? [row] : row
  if (typeof row !== 'number' && row.length !== quarters)
    return [`${what} has ${counted(row.length, 'quarter')}; the horizon has ${quarters}.`]
  return values.every(isAmount) ? [] : [`${what} has to be zero or more in every quarter.`]
}

function hiringFaults({ hiring, capacity, contracting }: Problem, nameOf: NameOf): string[] {
  const roles = Object.keys(capacity)
  const unknown = (given: object, what: string) =>
    Object.keys(given)
      .filter((role) => !roles.includes(role))
      .map(
        (role) => `${what} names ${nameOf(role)}, which has no capacity. Add it to the capacity.`,
      )
  const contracts = Object.entries(contracting ?? {})
  const faults = contracts
    .filter(([, { costPerQuarter, max }]) => !isAmount(costPerQuarter) || !isAmount(max))
    .map(([role]) => `Contractors for ${nameOf(role)} need a cost and a number of zero or more.`)
  faults.push(...unknown(contracting ?? {}, 'Contracting'))
  if (hiring === null) return faults
  const { cost, salaryPerQuarter, lead, maxPerRole, ramp } = hiring
  faults.push(...unknown(cost, 'Hiring'))
  const valuesOf = (value: number | Record<string, number>) =>
    typeof value === 'number' ? [value] : Object.values(value)
  if (![...valuesOf(cost), ...valuesOf(salaryPerQuarter)].every(isAmount))
    faults.push('Costs and salaries of hires have to be zero or more.')
  if (![...valuesOf(lead), ...valuesOf(maxPerRole)].every((n) => Number.isInteger(n) && n >= 0))
    faults.push('The time to hire and the most hires per role have to be whole numbers.')
  const ramps = Array.isArray(ramp) ? [ramp] : Object.values(ramp)
  if (!ramps.every((shares) => shares.length > 0 && shares.every(isAmount)))
    faults.push('The ramp of hires needs at least one quarter, each zero or more.')
  return faults
}

function useCaseFaults(problem: Problem, useCase: UseCase, nameOf: NameOf): string[] {
  const { value, p, duration, effort, spend = [] } = useCase
  const name = nameOf(useCase.id)
  const faults: string[] = []
  if (!Number.isInteger(duration) || duration < 1)
    return [`${name} has to take a whole number of quarters, not ${duration}.`]
  if (!isAmount(value)) faults.push(`The value of ${name} has to be zero or more, not ${value}.`)
  if (!(p >= 0 && p <= 1))
    faults.push(`The probability of ${name} has to lie between 0 and 1, not ${p}.`)
  for (const [role, amounts] of Object.entries(effort)) {
    if (problem.capacity[role] === undefined && amounts.some((amount) => amount !== 0))
      faults.push(`${name} needs ${nameOf(role)}, which has no capacity. Add it to the capacity.`)
    faults.push(...workFaults(`The effort of ${name} for ${nameOf(role)}`, amounts, duration))
  }
  if (spend.length > 0) faults.push(...workFaults(`The spend of ${name}`, spend, duration))
  return [
    ...faults,
    ...timeFaults(problem, useCase, name),
    ...referenceFaults(problem, useCase, nameOf),
  ]
}

function workFaults(what: string, amounts: number[], duration: number): string[] {
  if (amounts.length !== duration)
    return [`${what} has ${counted(amounts.length, 'quarter')}; the work takes ${duration}.`]
  return amounts.every(isAmount) ? [] : [`${what} has to be zero or more in every quarter.`]
}

function timeFaults(problem: Problem, useCase: UseCase, name: string): string[] {
  const { pinned, earliest, latest } = useCase
  const faults = [pinned, earliest, latest]
    .filter((quarter) => quarter !== undefined)
    .filter((quarter) => !isQuarter(problem, quarter))
    .map((quarter) => `${name} names quarter ${quarter}; the horizon has 1 to ${problem.quarters}.`)
  if (earliest !== undefined && latest !== undefined && latest < earliest)
    faults.push(
      `${name} may start from quarter ${earliest} to ${latest}: the earliest has to come first.`,
    )
  const required = useCase.mandatory === true || (useCase.underWay === true && !useCase.stoppable)
  if (required && useCase.parked) faults.push(`${name} is both mandatory and parked. Choose one.`)
  else if (required && faults.length === 0 && startsOf(problem, useCase).length === 0)
    faults.push(
      `${name} has to be in the plan but takes ${counted(useCase.duration, 'quarter')} and has no start that fits in the horizon. Lengthen the horizon or drop its pin.`,
    )
  return faults
}

function referenceFaults({ useCases }: Problem, useCase: UseCase, nameOf: NameOf): string[] {
  const ids = new Set(useCases.map(({ id }) => id))
  const named = [...asList(useCase.after), ...asList(useCase.exclusiveWith)]
  return named
    .filter((id) => !ids.has(id) || id === useCase.id)
    .map((id) =>
      id === useCase.id
        ? `${nameOf(id)} refers to itself.`
        : `${nameOf(useCase.id)} refers to ${nameOf(id)}, which is not among the use cases.`,
    )
}

function repeatedIds({ useCases }: Problem, nameOf: NameOf): string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of useCases) {
    if (seen.has(id)) repeated.add(id)
    seen.add(id)
  }
  return [...repeated].map((id) => `${nameOf(id)} is there twice. Give every use case its own id.`)
}

/** Every use case that waits for itself is named once, with the way round. */
function cycleFaults({ useCases }: Problem, nameOf: NameOf): string[] {
  const after = new Map(useCases.map((useCase) => [useCase.id, asList(useCase.after)]))
  const done = new Set<string>()
  const faults: string[] = []
  const visit = (id: string, path: string[]): void => {
    const start = path.indexOf(id)
    if (start >= 0 && path.length - start > 1)
      faults.push(
        `${[...path.slice(start), id].map(nameOf).join(' waits for ')}. Drop one of these dependencies.`,
      )
    if (start >= 0 || done.has(id)) return
    for (const earlier of after.get(id) ?? []) visit(earlier, [...path, id])
    done.add(id)
  }
  for (const { id } of useCases) visit(id, [])
  return faults
}
