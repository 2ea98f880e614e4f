import { emptyChoice, isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { GreedyPlan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { effortOf } from '#app/planning/roadmap/solving/to-instance.ts'
import type { Translation } from '#app/planning/roadmap/solving/to-instance.ts'
import { startsOfChoice } from '#app/planning/roadmap/solving/to-plan.ts'

/** Highest p × value per role-quarter first, each at its earliest possible start, without hires; one pass. */
export function greedyPlan(problem: Problem, translation: Translation): GreedyPlan {
  const free = {
    ...translation.instance,
    items: translation.instance.items.map((item) => ({ ...item, required: false })),
  }
  const choice = emptyChoice(free)
  const merit = (item: number) => {
    const useCase = problem.useCases[item]
    return useCase ? (useCase.p * useCase.value) / Math.max(effortOf(useCase), 1e-9) : 0
  }
  const order = [...free.items.keys()].toSorted((a, b) => merit(b) - merit(a))
  for (const item of order)
    for (const option of free.items[item]?.options.keys() ?? []) {
      choice.options[item] = option
      if (isFeasible(free, choice)) break
      choice.options[item] = -1
    }
  return { value: valueOf(free, choice), starts: startsOfChoice(problem, translation, choice) }
}
