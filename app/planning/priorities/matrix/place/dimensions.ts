import { moneyUnit } from '#app/planning/money.ts'
import { inputOf, type Criterion } from '#app/planning/priorities/methods/criteria.ts'
import {
  chances,
  costAndLoss,
  effort,
  iceInputs,
  riceInputs,
  run,
  unitOf,
  value,
  wsjfInputs,
  type Input,
} from '#app/planning/priorities/methods/inputs.ts'
import { meansOf, type Item } from '#app/planning/priorities/methods/item.ts'
import type { MethodKey } from '#app/planning/priorities/methods/methods.ts'
import { scoreAlone } from '#app/planning/priorities/methods/score.ts'
import { meanOf, type ThreePoint } from '#app/planning/three-point.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'

/** One thing that use cases can be told apart by in a picture. */
export type Dimension = Pick<Input, 'name' | 'unit' | 'percent' | 'steps'> & {
  key: string
  /** Declared ends of the scale; null where it is open. */
  min: number | null
  max: number | null
  /** Whether a figure stands behind it that can be set; what is computed or summed up cannot. */
  movable: boolean
  /** The number of a use case, the mean of what is guessed; null where it is missing. */
  read: (item: Item) => number | null
}

const known = (points: ThreePoint | undefined) => (points ? meanOf(points) : null)

const figure = (input: Input, currency: string): Dimension => ({
  key: input.quantity,
  name: input.name,
  unit: unitOf(input, currency),
  ...(input.percent ? { percent: input.percent } : {}),
  ...(input.steps ? { steps: input.steps } : {}),
  min: input.min,
  max: input.max,
  movable: input.quantity !== effort.quantity,
  read: ({ figures }) => known(figures[input.quantity]),
})

/** Methods ask for things of the same name on scales of their own. */
const named = (method: string, inputs: readonly Input[], currency: string): Dimension[] =>
  inputs.map((input) =>
    figure({ ...input, name: `${method}: ${input.name.toLowerCase()}` }, currency),
  )

const chance: Dimension = {
  key: 'chance',
  name: 'Chance of success',
  unit: '%',
  percent: true,
  min: 0,
  max: 1,
  movable: false,
  read: ({ figures }) => {
    const product = chances.reduce(
      (all, { quantity }) => all * (known(figures[quantity]) ?? Number.NaN),
      1,
    )
    return Number.isFinite(product) ? product : null
  },
}

const computed = (method: MethodKey, criteria: readonly Criterion[] = []): Dimension => ({
  key: `by-${method}`,
  name: `${methodWords[method].name}, in all`,
  unit: 'computed',
  min: method === 'weighted-sum' ? 0 : null,
  max: method === 'weighted-sum' ? 100 : null,
  movable: false,
  read: (item) => scoreAlone({ method, criteria }, meansOf(item), item),
})

const ownDimensions = (currency: string): Dimension[] => [
  ...[value, effort, ...costAndLoss, run, ...chances].map((input) => figure(input, currency)),
  chance,
  { ...computed('balanced'), unit: `computed, ${moneyUnit(currency)}` },
  ...named('RICE', riceInputs, currency),
  computed('rice'),
  ...named('WSJF', wsjfInputs, currency),
  computed('wsjf'),
  ...named('ICE', iceInputs, currency),
  computed('ice'),
  computed('kano'),
]

/** Everything that can be put on an axis here: the organisation's own criteria come first. */
export const dimensionsOf = (criteria: readonly Criterion[], currency: string): Dimension[] => [
  ...criteria.map((one) => figure(inputOf(one), currency)),
  ...(criteria.length > 0 ? [computed('weighted-sum', criteria)] : []),
  ...ownDimensions(currency),
]
