import { moneyWords } from '#app/planning/money.ts'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import type { PlanNames } from './admission-words.ts'

/** What a plan uses up, by name; with what one more of it would be worth, where that is asked for. */
export function bindingWords(
  binding: Binding,
  { quarters, titles, roles, currency }: PlanNames,
  priced = true,
): string {
  const at = (quarter: number | null) =>
    quarter === null ? 'over all' : (quarters[quarter - 1] ?? '')
  if (binding.kind === 'dependency') {
    const [one, other] = [titles[binding.useCase] ?? 'One', titles[binding.after] ?? 'another']
    return `“${one}” waits for “${other}”.`
  }
  const price =
    priced && binding.price >= 0.5
      ? ` ${binding.kind === 'budget' ? moneyWords(1, currency) : 'One'} more: about ${moneyWords(binding.price, currency)}.`
      : ''
  if (binding.kind === 'capacity')
    return `${roles[binding.role] ?? binding.role}: full in ${at(binding.quarter)}.${price}`
  if (binding.kind === 'budget') return `The budget ${at(binding.quarter)} is spent.${price}`
  return `The limit “${binding.limit}” ${at(binding.quarter)} is reached.${price}`
}
