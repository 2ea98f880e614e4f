import { withUnit } from '#app/writing/facts/fact.ts'
import { probabilities, quantities } from '#app/planning/use-cases/quantities.ts'
import type { Estimate, Quantity } from '#app/planning/use-cases/quantities.ts'
import { meanOf } from '#app/planning/three-point.ts'
import { tidy } from './draft-fact.ts'
import type { DraftFact } from './draft-fact.ts'
import { labels } from './labels.ts'
import { spoken } from './scope-facts.ts'

const rests = { source: 'Estimates', confidence: 'estimate' }

type One = { key: string; label: string; factor: number; unit: string }

const fact = (estimate: Estimate, { key, label, factor, unit }: One): DraftFact => ({
  key,
  label,
  value: tidy(meanOf(estimate) * factor),
  unit,
  text: `${label}: ${spoken(estimate, factor, unit)}.`,
  ...rests,
})

function singleFacts(estimates: readonly Estimate[], currency: string): DraftFact[] {
  const one = (quantity: Quantity, how: Omit<One, 'key'>) =>
    estimates
      .filter((estimate) => estimate.quantity === quantity)
      .map((estimate) => fact(estimate, { key: quantity, ...how }))
  return [
    ...one('value', { label: labels.value, factor: 1000, unit: `${currency} per year` }),
    ...probabilities.flatMap((quantity) =>
      one(quantity, { label: `Chance: ${quantities[quantity].name}`, factor: 100, unit: '%' }),
    ),
    ...one('cost', { label: labels.cost, factor: 1000, unit: currency }),
    ...one('run', { label: labels.run, factor: 1000, unit: `${currency} per year` }),
    ...one('loss', { label: labels.loss, factor: 1000, unit: currency }),
  ]
}

const meanIn = (estimates: readonly Estimate[], quantity: Quantity) => {
  const found = estimates.find((estimate) => estimate.quantity === quantity)
  return found && meanOf(found)
}

/**
 * The chance that all four things go well, and what the value less its running is worth by it; means throughout. As in plan
 * and forecast, running that is dearer than the value leaves nothing.
 */
function productFacts(estimates: readonly Estimate[], currency: string): DraftFact[] {
  const chances = probabilities.map((quantity) => meanIn(estimates, quantity))
  const value = meanIn(estimates, 'value')
  if (chances.some((chance) => chance === undefined)) return []
  const product = chances.reduce<number>((left, chance) => left * (chance ?? 0), 1)
  const share = tidy(product * 100)
  const chance: DraftFact = {
    key: 'chance',
    label: labels.chance,
    value: share,
    unit: '%',
    text: `${labels.chance}: ${withUnit(String(share), '%')}, the four chances multiplied.`,
    formula: `${probabilities.map((quantity) => `{${quantity}}`).join(' * ')} / 1000000`,
    ...rests,
  }
  if (value === undefined) return [chance]
  return [chance, worthFact(value, { run: meanIn(estimates, 'run'), product, currency })]
}

type Reckoned = { run: number | undefined; product: number; currency: string }

function worthFact(value: number, { run, product, currency }: Reckoned): DraftFact {
  const common = { key: 'expected', label: labels.expected, unit: `${currency} per year`, ...rests }
  if (run !== undefined && run > value) {
    const text = `${labels.expected}: nothing, as running it costs more than its value.`
    return { ...common, value: 0, text }
  }
  const expected = tidy((value - (run ?? 0)) * 1000 * product)
  return {
    ...common,
    value: expected,
    text: `${labels.expected}: ${withUnit(expected.toLocaleString('en'), currency)}, ${run === undefined ? 'value' : 'value less cost to run,'} times chance.`,
    formula: run === undefined ? '{value} * {chance} / 100' : '({value} - {run}) * {chance} / 100',
  }
}

/** Effort and spend by quarter of the work, as they were guessed. */
function workFacts(
  estimates: readonly Estimate[],
  currency: string,
  roles: Record<string, string>,
) {
  return estimates.flatMap((estimate): DraftFact[] => {
    const { quantity, role, period } = estimate
    const when = `quarter ${period + 1} of the work`
    if (quantity === 'effort') {
      const label = `Effort, ${roles[role] ?? role}, ${when}`
      return [fact(estimate, { key: `effort.${role}.${period}`, label, factor: 1, unit: 'people' })]
    }
    if (quantity !== 'spend') return []
    const label = `${labels.spend}, ${when}`
    return [fact(estimate, { key: `spend.${period}`, label, factor: 1000, unit: currency })]
  })
}

/** What was guessed about a use case: the mean of each, its range in words, and the products of them. */
export const estimateFacts = (
  estimates: readonly Estimate[],
  currency: string,
  roles: Record<string, string>,
): DraftFact[] => [
  ...singleFacts(estimates, currency),
  ...productFacts(estimates, currency),
  ...workFacts(estimates, currency, roles),
]
