import { usageOf } from '#app/math/optimisation/instance.ts'
import type { Choice } from '#app/math/optimisation/instance.ts'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import { asList } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { RowKey, Translation } from '#app/planning/roadmap/solving/to-instance.ts'

/** What is full, what has a price although a little is left, and which work starts the moment that it may. Dearest first. */
export function bindingOf(
  problem: Problem,
  translation: Translation,
  choice: Choice,
  prices: number[],
): Binding[] {
  const { instance, rows } = translation
  const usage = usageOf(instance, choice)
  const limits = rows.flatMap((key, row): { price: number; binding: Binding }[] => {
    const slack = (instance.limits[row] ?? 0) - (usage[row] ?? 0)
    const price = prices[row] ?? 0
    const idle = slack > 1e-6 && price < 1e-6
    return idle || isTrivial(key, price)
      ? []
      : [{ price, binding: describe(key, price, Math.max(0, slack)) }]
  })
  return [
    ...limits.toSorted((a, b) => b.price - a.price).map(({ binding }) => binding),
    ...waiting(problem, translation, choice),
  ]
}

/** Shares of themes compare two amounts of work, and nothing planned at all uses them up: only a price tells that they bind. */
const isTrivial = (key: RowKey, price: number) =>
  key.kind === 'limit' && key.limit === 'shareOfTheme' && price < 1e-6

function describe(key: RowKey, price: number, slack: number): Binding {
  const quarter = key.quarter === null ? null : key.quarter + 1
  if (key.kind === 'capacity')
    return { kind: 'capacity', role: key.role, quarter: key.quarter + 1, price, slack }
  if (key.kind === 'budget') return { kind: 'budget', quarter, price, slack }
  const { limit, theme } = key
  return { kind: 'limit', limit, ...(theme !== undefined && { theme }), quarter, price, slack }
}

function waiting({ useCases }: Problem, { instance }: Translation, choice: Choice): Binding[] {
  const optionOf = (item: number) => instance.items[item]?.options[choice.options[item] ?? -1]
  return useCases.flatMap((useCase, item) =>
    asList(useCase.after).flatMap((after): Binding[] => {
      const earlier = optionOf(useCases.findIndex(({ id }) => id === after))
      const later = optionOf(item)
      return earlier && later && earlier.end === later.start
        ? [{ kind: 'dependency', useCase: useCase.id, after, quarter: later.start + 1 }]
        : []
    }),
  )
}
