import type { Quarter } from '#app/planning/quarter.ts'
import type { Binding, Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'

/** One of two plans that are compared. */
export type Side = { problem: Problem; plan: Plan; firstQuarter: Quarter }

const most = 2

/**
 * What of a plan stood in the way of a use case that another plan has at `quarter` (a fiscal quarter): limits it uses up
 * among those the use case would draw on there, the dearest first.
 */
export function heldBack({ plan, problem, firstQuarter }: Side, id: string, quarter: number) {
  const useCase = problem.useCases.find((one) => one.id === id)
  if (!useCase) return []
  const first = quarter - firstQuarter + 1
  const within = (one: number | null) =>
    one === null || (one >= first && one < first + useCase.duration)
  const draws = (binding: Binding): boolean => {
    switch (binding.kind) {
      case 'capacity':
        return (useCase.effort[binding.role]?.[binding.quarter - first] ?? 0) > 0
      case 'budget':
        return within(binding.quarter) && (useCase.spend ?? []).some((money) => money > 0)
      case 'dependency':
        return binding.useCase === id
      case 'limit':
        return within(binding.quarter) && binding.theme !== (useCase.theme ?? '')
    }
  }
  return plan.binding
    .filter(draws)
    .toSorted((a, b) => priceOf(b) - priceOf(a))
    .slice(0, most)
}

const priceOf = (binding: Binding): number =>
  binding.kind === 'dependency' ? Infinity : binding.price
