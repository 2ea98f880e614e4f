import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

export type Unit = 'money' | 'probability' | 'people' | 'quarters' | 'number'

/** Quarters that the work of one use case may take. */
export const mostQuarters = 12

export type QuantityRule = {
  name: string
  /** Money in thousands of the organisation's currency, probabilities 0–1, people full-time over one quarter. */
  unit: Unit
  hint: string
  min?: number
  max?: number
  /** One estimate for each role, and for each quarter of the work, counted from 0. */
  perRole?: true
  perQuarter?: true
}

const money = { unit: 'money', min: 0 } as const
const probability = { unit: 'probability', min: 0, max: 1 } as const

/** What is guessed about every use case. Quantities of later pages are called `page.quantity`. */
export const quantities = {
  value: {
    ...money,
    name: 'Value in a year',
    hint: 'What it is worth in its first full year, if it works and is used, before what it costs to run.',
  },
  'p-data': {
    ...probability,
    name: 'The data will do',
    hint: 'Chance that the data can be had and is good enough.',
  },
  'p-model': {
    ...probability,
    name: 'The model gets good enough',
    hint: 'Chance that it reaches its threshold, given the data.',
  },
  'p-deploy': {
    ...probability,
    name: 'It gets into use',
    hint: 'Chance that it is built into the work and stays up, given the model.',
  },
  'p-adopt': {
    ...probability,
    name: 'People use it',
    hint: 'Chance that those it is for change what they do, given that it runs.',
  },
  cost: {
    ...money,
    name: 'Cost to build',
    hint: 'What it costs in all until it is in use: people, data, machines.',
  },
  run: {
    ...money,
    name: 'Cost to run in a year',
    hint: 'What it costs in a year once it is in use; taken off the value. Leave it empty where it is little.',
  },
  loss: { ...money, name: 'Loss if it fails', hint: 'What is gone beyond the effort.' },
  effort: {
    unit: 'people',
    min: 0,
    max: 50,
    name: 'Effort',
    hint: 'People of a role over one quarter of the work; 0.5 is half a person.',
    perRole: true,
    perQuarter: true,
  },
  spend: { ...money, name: 'Spend', hint: 'Money beside salaries, by quarter.', perQuarter: true },
  duration: {
    unit: 'quarters',
    min: 1,
    max: mostQuarters,
    name: 'Duration',
    hint: 'Quarters from its start until it is done. Likely is the last quarter with effort or spend; optimiser and plan keep to that, the risk forecast draws from all three.',
  },
} as const satisfies Record<string, QuantityRule>

export type Quantity = keyof typeof quantities

export const probabilities = ['p-data', 'p-model', 'p-deploy', 'p-adopt'] as const

const ofLaterPage = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/

/** The rule of a quantity; any number for one of a later page; null for an unknown one. */
export function ruleOf(quantity: string): QuantityRule | null {
  if (Object.hasOwn(quantities, quantity)) return quantities[quantity as Quantity]
  return ofLaterPage.test(quantity) ? { name: quantity, unit: 'number', hint: '' } : null
}

/** One guess about a use case; `role` is empty and `period` 0 where the quantity has none. */
export type Estimate = ThreePoint & { quantity: string; role: string; period: number }

/** What a plan needs to know of a use case: means of its estimates, null where one is missing. */
export type PlanNumbers = {
  /** In thousands. */
  value: number | null
  /** The four chances multiplied; null unless all four are given. */
  probability: number | null
  cost: number | null
  loss: number | null
  /** Quarters the work takes, as is likely: up to the last one with effort or spend; 0 where there is none. */
  duration: number
  /** People per quarter of the work, by role. */
  effort: Record<string, number[]>
  /** Thousands per quarter of the work. */
  spend: number[]
}

/** The means of a use case's estimates; `pick` may take another point of each, such as its P80. */
export function planNumbers(
  estimates: readonly Estimate[],
  pick: (three: ThreePoint, quantity: string) => number = meanOf,
): PlanNumbers {
  const one = (quantity: Quantity) => {
    const found = estimates.find((estimate) => estimate.quantity === quantity)
    return found ? pick(found, quantity) : null
  }
  const chances = probabilities.map(one)
  const duration = durationOf(estimates)
  const quarters = (mine: Estimate[]) =>
    Array.from({ length: duration }, (_, period) =>
      mine
        .filter((each) => each.period === period)
        .reduce((sum, each) => sum + pick(each, each.quantity), 0),
    )
  const efforts = estimates.filter(({ quantity }) => quantity === 'effort')
  const byRole = Object.groupBy(efforts, ({ role }) => role)
  return {
    value: one('value'),
    probability: chances.reduce(
      (product, chance) => (product === null || chance === null ? null : product * chance),
      1,
    ),
    cost: one('cost'),
    loss: one('loss'),
    duration,
    effort: Object.fromEntries(
      Object.entries(byRole).map(([role, mine]) => [role, quarters(mine ?? [])]),
    ),
    spend: quarters(estimates.filter(({ quantity }) => quantity === 'spend')),
  }
}

/** Quarters up to the last one with effort or spend; 0 where there is none. */
export const durationOf = (estimates: readonly Estimate[]): number =>
  estimates
    .filter(({ quantity, high }) => (quantity === 'effort' || quantity === 'spend') && high > 0)
    .reduce((most, { period }) => Math.max(most, period + 1), 0)

/**
 * What a use case brings in a year once its running is paid: its value less the mean cost to run, all three points alike,
 * so that optimiser and risk forecast count the same; in the mean no less than nothing. Undefined where nobody has
 * guessed the value.
 */
export function netValueOf(estimates: readonly Estimate[]): ThreePoint | undefined {
  const find = (wanted: Quantity) => estimates.find(({ quantity }) => quantity === wanted)
  const [value, run] = [find('value'), find('run')]
  if (!value || !run) return value
  const paid = Math.min(meanOf(run), meanOf(value))
  return { low: value.low - paid, mode: value.mode - paid, high: value.high - paid }
}
