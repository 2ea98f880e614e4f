import { moneyUnit } from '#app/planning/money.ts'
import { quantities } from '#app/planning/use-cases/quantities.ts'

/** What a method asks about a use case, as one guessed number. */
export type Input = {
  /** The name its estimates are kept under. */
  quantity: string
  name: string
  hint: string
  unit: string
  /** Whether it is money, which is kept in thousands of the organisation's currency. */
  money?: true
  min: number
  max: number | null
  /** Whether it is a chance: kept from 0 to 1, read and typed in percent. */
  percent?: true
  /** Whether it counts as nothing where nobody has said it. */
  optional?: true
  /** The values of a scale with steps. */
  steps?: readonly number[]
}

const at = (quantity: string, name: string, rest: Omit<Input, 'quantity' | 'name'>): Input => ({
  quantity,
  name,
  ...rest,
})

/** What it is counted in, where money is that of `currency`. */
export const unitOf = ({ unit, money }: Pick<Input, 'unit' | 'money'>, currency: string): string =>
  money ? moneyUnit(currency) : unit

const money = { unit: 'thousand', money: true, min: 0, max: null } as const
const chance = { unit: '%', min: 0, max: 1, percent: true } as const
const fibonacci = {
  unit: 'points',
  min: 1,
  max: 20,
  steps: [1, 2, 3, 5, 8, 13, 20],
}
const ten = { unit: 'of 10', min: 1, max: 10 }
const people = { unit: 'people asked', min: 0, max: null }

export const value = at('value', 'Value in a year', {
  ...money,
  hint: quantities.value.hint,
})

export const effort = at('effort', 'Effort', {
  unit: 'people over one quarter',
  min: 0,
  max: null,
  hint: 'The sum over roles and quarters of the work.',
})

export const chances: readonly Input[] = [
  at('p-data', 'The data will do', { ...chance, hint: quantities['p-data'].hint }),
  at('p-model', 'The model gets good enough', {
    ...chance,
    hint: quantities['p-model'].hint,
  }),
  at('p-deploy', 'It gets into use', { ...chance, hint: quantities['p-deploy'].hint }),
  at('p-adopt', 'People use it', { ...chance, hint: quantities['p-adopt'].hint }),
]

export const costAndLoss: readonly Input[] = [
  at('cost', 'Cost to build', { ...money, hint: quantities.cost.hint }),
  at('loss', 'Loss if it fails', { ...money, hint: quantities.loss.hint }),
]

export const run = at('run', 'Cost to run in a year', {
  ...money,
  optional: true,
  hint: 'Once it is in use; taken off the value.',
})

export const riceInputs: readonly Input[] = [
  at('rice.reach', 'Reach', {
    unit: 'people or events a quarter',
    min: 0,
    max: null,
    hint: 'How many it touches in one quarter.',
  }),
  at('rice.impact', 'Impact', {
    unit: '0.25 to 3',
    min: 0.25,
    max: 3,
    steps: [0.25, 0.5, 1, 2, 3],
    hint: '3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.',
  }),
  at('rice.confidence', 'Confidence', {
    ...chance,
    steps: [0.5, 0.8, 1],
    hint: '100 % high, 80 % medium, 50 % low.',
  }),
  at('rice.effort', 'Effort', {
    unit: 'person-months',
    min: 0.5,
    max: null,
    hint: 'Half a person-month at least.',
  }),
]

export const wsjfInputs: readonly Input[] = [
  at('wsjf.business-value', 'Business value', { ...fibonacci, hint: 'Relative to the others.' }),
  at('wsjf.time-criticality', 'Time criticality', {
    ...fibonacci,
    hint: 'How fast its value decays while it waits.',
  }),
  at('wsjf.risk-reduction', 'Risk reduction', {
    ...fibonacci,
    hint: 'What it makes safer, or possible later.',
  }),
  at('wsjf.job-size', 'Job size', { ...fibonacci, hint: 'Relative to the others.' }),
]

export const iceInputs: readonly Input[] = [
  at('ice.impact', 'Impact', { ...ten, hint: '10 is the most that any idea here could do.' }),
  at('ice.confidence', 'Confidence', { ...ten, hint: '10 is as good as proved.' }),
  at('ice.ease', 'Ease', { ...ten, hint: '10 is done in days.' }),
]

export const kanoInputs: readonly Input[] = [
  at('kano.attractive', 'Attractive', { ...people, hint: 'Would delight them; not expected.' }),
  at('kano.one-dimensional', 'One-dimensional', { ...people, hint: 'The more, the better.' }),
  at('kano.must-be', 'Must-be', { ...people, hint: 'Would put them off if it were missing.' }),
  at('kano.indifferent', 'Indifferent', { ...people, hint: 'They do not mind either way.' }),
]
