import { usageOf } from '#app/math/optimisation/instance.ts'
import type { Choice, Option } from '#app/math/optimisation/instance.ts'
import type { Change, ChangePart, Rejected } from '#app/planning/roadmap/solving/plan.ts'
import { asList } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import type { RowKey, Translation } from '#app/planning/roadmap/solving/to-instance.ts'
import { wordsFor } from './change-words.ts'

type Plan = {
  problem: Problem
  translation: Translation
  /** The same problem without pins, parking and windows. */
  loose: Translation
  choice: Choice
  usage: number[]
  /** What a role-quarter costs when people are taken on for it. */
  rates: Record<string, number>
}

/** Every use case that is out, with the cheapest change that lets it into the plan as it stands. */
export function rejectedBy(problem: Problem, translation: Translation, choice: Choice): Rejected[] {
  const loose = toInstance({
    ...problem,
    useCases: problem.useCases.map(
      ({ pinned: _, parked: __, earliest: ___, latest: ____, underWay: _____, ...useCase }) =>
        useCase,
    ),
  })
  const usage = usageOf(translation.instance, choice)
  const plan: Plan = { problem, translation, loose, choice, usage, rates: ratesOf(problem) }
  return problem.useCases.flatMap((useCase, item) =>
    (choice.options[item] ?? -1) >= 0 ? [] : [rejection(plan, useCase, item)],
  )
}

/** Salaries where they are known, else what a role-quarter brings on average. */
function ratesOf({ capacity, hiring, useCases }: Problem): Record<string, number> {
  const effort = useCases.flatMap((useCase) => Object.values(useCase.effort).flat())
  const worth = useCases.reduce((sum, { p, value }) => sum + p * Math.max(0, value), 0)
  const average =
    worth /
    Math.max(
      1,
      effort.reduce((sum, amount) => sum + amount, 0),
    )
  return Object.fromEntries(
    Object.keys(capacity).map((role) => [role, hiring?.salaryPerQuarter[role] ?? average]),
  )
}

function rejection(plan: Plan, useCase: UseCase, item: number): Rejected {
  const options = plan.loose.instance.items[item]?.options ?? []
  const reason = reasonFor(plan, useCase, options)
  if (options.length === 0) return { useCase: useCase.id, reason, change: null }
  const admissions = options.flatMap((option) => admissionAt(plan, useCase, option))
  const cheapest = admissions.toSorted(
    (a, b) => a.cost - b.cost || b.change.gain - a.change.gain,
  )[0]
  return { useCase: useCase.id, reason, change: cheapest?.change ?? null }
}

function reasonFor({ problem }: Plan, useCase: UseCase, options: Option[]): string | null {
  if (options.length === 0) return 'It takes longer than the horizon.'
  if (options.every(({ value }) => value <= 0)) return 'It costs more than it is expected to bring.'
  if (useCase.parked) return 'It is parked.'
  const parked = asList(useCase.after).find(
    (id) => problem.useCases.find((other) => other.id === id)?.parked,
  )
  return parked === undefined ? null : `It waits for ${parked}, which is parked.`
}

type Admission = { cost: number; change: Change }

/** What has to change so that the work can start there; none where it would wait for what ends too late. */
function admissionAt(plan: Plan, useCase: UseCase, option: Option): Admission[] {
  const earlier = precedingParts(plan, useCase, option)
  if (!earlier) return []
  const dropped = droppedFor(plan, useCase)
  const usage = [...plan.usage]
  const book = (times: number) => (used: Option) => {
    for (const [place, row] of used.rows.entries())
      usage[row] = (usage[row] ?? 0) + times * (used.amounts[place] ?? 0)
  }
  for (const added of [...earlier.options, option]) book(1)(added)
  for (const { option: gone } of dropped) book(-1)(gone)
  const missing = plan.translation.rows.flatMap((key, row) => {
    const short =
      (usage[row] ?? 0) - Math.max(plan.usage[row] ?? 0, plan.translation.instance.limits[row] ?? 0)
    return short > 1e-6 ? [{ key, short }] : []
  })
  const rules = [
    ...earlier.parts,
    ...ruleParts(plan, useCase, option.start),
    ...dropped.map(({ id, option: { value } }) => ({
      part: { kind: 'drop' as const, useCase: id },
      cost: Math.max(0, value),
    })),
  ]
  const parts = [
    ...rules.map(({ part }) => part),
    ...missing.map(({ key, short }) => partFor(key, short)),
  ]
  const cost =
    rules.reduce((sum, rule) => sum + rule.cost, 0) +
    missing.reduce((sum, { key, short }) => sum + priceOf(plan, key, short), 0)
  const gain = [...earlier.options, option].reduce((sum, { value }) => sum + value, 0)
  const change = { text: wordsFor(parts), parts, quarter: option.start + 1, gain }
  return [{ cost: cost - 1e-3 * gain, change }]
}

const priceOf = ({ rates, problem }: Plan, key: RowKey, short: number): number =>
  key.kind === 'capacity'
    ? short * (rates[key.role] ?? 0)
    : key.kind === 'budget'
      ? short
      : short * Math.max(...Object.values(rates), problem.useCases.length)

function partFor(key: RowKey, amount: number): ChangePart {
  const quarter = key.quarter === null ? null : key.quarter + 1
  if (key.kind === 'capacity')
    return { kind: 'capacity', role: key.role, quarter: key.quarter + 1, amount }
  if (key.kind === 'budget') return { kind: 'budget', quarter, amount }
  return { kind: 'limit', limit: key.limit, quarter, amount }
}

type Preceding = { parts: { part: ChangePart; cost: number }[]; options: Option[] }

/** What it waits for and is out comes in at the latest start that is early enough; null where there is none. */
function precedingParts(plan: Plan, useCase: UseCase, option: Option): Preceding | null {
  const preceding: Preceding = { parts: [], options: [] }
  for (const id of asList(useCase.after)) {
    const item = plan.problem.useCases.findIndex((other) => other.id === id)
    const chosen = plan.translation.instance.items[item]?.options[plan.choice.options[item] ?? -1]
    if (chosen && chosen.end > option.start) return null
    if (chosen) continue
    const other = plan.problem.useCases[item]
    const own = plan.loose.instance.items[item]?.options.findLast(({ end }) => end <= option.start)
    const before = other && own && precedingParts(plan, other, own)
    if (!other || !own || !before) return null
    preceding.parts.push(...before.parts, { part: { kind: 'include', useCase: id }, cost: 0 })
    preceding.options.push(...before.options, own)
  }
  return preceding
}

type Dropped = { id: string; option: Option }

/** What is in the plan and cannot be beside it. */
function droppedFor({ problem, translation, choice }: Plan, useCase: UseCase): Dropped[] {
  const item = problem.useCases.indexOf(useCase)
  return translation.instance.exclusions.flatMap(([a, b]) => {
    const other = a === item ? b : b === item ? a : -1
    const option = translation.instance.items[other]?.options[choice.options[other] ?? -1]
    const id = problem.useCases[other]?.id
    return option && id !== undefined ? [{ id, option }] : []
  })
}

function ruleParts(
  plan: Plan,
  useCase: UseCase,
  start: number,
): { part: ChangePart; cost: number }[] {
  const item = plan.problem.useCases.indexOf(useCase)
  const allowed = plan.translation.instance.items[item]?.options.some(
    (option) => option.start === start,
  )
  if (useCase.parked) return [{ part: { kind: 'unpark', useCase: useCase.id }, cost: 0 }]
  return allowed ? [] : [{ part: { kind: 'pin', useCase: useCase.id }, cost: 1e-6 }]
}
