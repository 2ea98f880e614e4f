import { isFeasible, tolerance, usageOf, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Contract, Hire, Load, Start } from '#app/planning/roadmap/solving/plan.ts'
import { asList } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { loadOf } from '#app/planning/roadmap/solving/to-plan.ts'
import type { RowKey, Translation } from '#app/planning/roadmap/solving/to-instance.ts'

/** Where use cases start, and who comes; quarters from 1. */
export type Placements = { starts: Start[]; hires: Hire[]; contracts: Contract[] }

/** A rule that placements break. Amounts in people per quarter, money, or use cases. */
export type Break =
  | { kind: 'capacity'; role: string; quarter: number; over: number }
  | { kind: 'budget'; quarter: number | null; over: number }
  | { kind: 'limit'; limit: string; theme?: string; quarter: number | null; over: number }
  | { kind: 'start'; useCase: string; quarter: number }
  | { kind: 'missing'; useCase: string }
  | { kind: 'before'; useCase: string; other: string }
  | { kind: 'both'; useCase: string; other: string }
  | { kind: 'hires' }

/** What placements are worth, whom they need, and which rules they break; none broken means the plan can be done. */
export type PlanVerdict = { value: number; load: Load[]; breaks: Break[] }

/** Checks placements against every rule of the problem and names each one that is broken. */
export function checkPlan(problem: Problem, placements: Placements): PlanVerdict {
  const translation = toInstance(problem)
  const choice = choiceOf(problem, translation, placements)
  const breaks = [
    ...startBreaks(problem, translation, placements),
    ...orderBreaks(problem, placements),
    ...rowBreaks(translation, choice),
  ]
  const { instance } = translation
  if (breaks.length === 0 && !isFeasible(instance, choice)) breaks.push({ kind: 'hires' })
  return { value: valueOf(instance, choice), load: loadOf(translation, choice), breaks }
}

/** Placements in the terms of the optimiser; a start that cannot be is left out. */
export function choiceOf(
  { useCases }: Problem,
  { instance, supplies }: Translation,
  { starts, hires, contracts }: Placements,
): Choice {
  const startOf = new Map(starts.map(({ useCase, quarter }) => [useCase, quarter - 1]))
  return {
    options: useCases.map(({ id }, item) =>
      (instance.items[item]?.options ?? []).findIndex(({ start }) => start === startOf.get(id)),
    ),
    units: supplies.map(({ kind, role, quarter }) => {
      const here = <T extends { role: string; quarter: number }>(list: T[]) =>
        list.filter((one) => one.role === role && one.quarter === quarter + 1)
      return kind === 'hire'
        ? here(hires).length
        : here(contracts).reduce((sum, { amount }) => sum + amount, 0)
    }),
  }
}

const startBreaks = (
  { useCases }: Problem,
  { instance }: Translation,
  { starts }: Placements,
): Break[] =>
  useCases.flatMap(({ id: useCase }, item): Break[] => {
    const placed = starts.find((start) => start.useCase === useCase)
    const { required = false, options = [] } = instance.items[item] ?? {}
    if (!placed) return required ? [{ kind: 'missing', useCase }] : []
    const { quarter } = placed
    return options.some(({ start }) => start === quarter - 1)
      ? []
      : [{ kind: 'start', useCase, quarter }]
  })

function orderBreaks({ useCases }: Problem, { starts }: Placements): Break[] {
  const startOf = new Map(starts.map(({ useCase, quarter }) => [useCase, quarter]))
  const durationOf = new Map(useCases.map(({ id, duration }) => [id, duration]))
  const ends = (id: string) => (startOf.get(id) ?? Infinity) + (durationOf.get(id) ?? 0)
  const seen = new Set<string>()
  return useCases
    .filter(({ id }) => startOf.has(id))
    .flatMap((useCase: UseCase): Break[] => {
      const { id } = useCase
      const late = asList(useCase.after).filter((other) => ends(other) > (startOf.get(id) ?? 0))
      const both = asList(useCase.exclusiveWith).filter((other) => {
        const pair = [id, other].toSorted().join()
        const known = seen.has(pair)
        seen.add(pair)
        return startOf.has(other) && !known
      })
      return [
        ...late.map((other) => ({ kind: 'before' as const, useCase: id, other })),
        ...both.map((other) => ({ kind: 'both' as const, useCase: id, other })),
      ]
    })
}

const rowBreaks = ({ instance, rows }: Translation, choice: Choice): Break[] =>
  usageOf(instance, choice).flatMap((used, row): Break[] => {
    const over = used - (instance.limits[row] ?? 0)
    const key = rows[row]
    return key && over > tolerance ? [rowBreak(key, over)] : []
  })

function rowBreak(key: RowKey, over: number): Break {
  if (key.kind === 'capacity')
    return { kind: 'capacity', role: key.role, quarter: key.quarter + 1, over }
  const quarter = key.quarter === null ? null : key.quarter + 1
  if (key.kind === 'budget') return { kind: 'budget', quarter, over }
  const { limit, theme } = key
  return { kind: 'limit', limit, ...(theme !== undefined && { theme }), quarter, over }
}
