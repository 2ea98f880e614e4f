import { inputOf, type Criterion } from '#app/planning/priorities/methods/criteria.ts'
import {
  chances,
  costAndLoss,
  effort,
  iceInputs,
  riceInputs,
  value,
  wsjfInputs,
  type Input,
} from '#app/planning/priorities/methods/inputs.ts'
import { modesOf, type Item } from '#app/planning/priorities/methods/item.ts'
import type { MethodKey } from '#app/planning/priorities/methods/methods.ts'
import { scoreAlone } from '#app/planning/priorities/methods/score.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'

/** One thing that use cases can be told apart by in a picture. */
export type Dimension = Pick<Input, 'name' | 'unit' | 'percent' | 'steps'> & {
  key: string
  /** Declared ends of the scale; null where it is open. */
  min: number | null
  max: number | null
  /** Whether a figure stands behind it that can be set; what is computed or summed up cannot. */
  movable: boolean
  /** The most likely number of a use case; null where it is missing. */
  read: (item: Item) => number | null
}

const figure = ({ quantity, name, unit, percent, steps, min, max }: Input): Dimension => ({
  key: quantity,
  name,
  unit,
  ...(percent ? { percent } : {}),
  ...(steps ? { steps } : {}),
  min,
  max,
  movable: quantity !== effort.quantity,
  read: ({ figures }) => figures[quantity]?.mode ?? null,
})

/** Methods ask for things of the same name on scales of their own. */
const named = (method: string) => (input: Input) =>
  figure({ ...input, name: `${method}: ${input.name.toLowerCase()}` })

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
      (all, { quantity }) => all * (figures[quantity]?.mode ?? Number.NaN),
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
  read: (item) => scoreAlone({ method, criteria }, modesOf(item), item),
})

const ownDimensions = [
  ...[value, effort, ...costAndLoss, ...chances].map(figure),
  chance,
  computed('balanced'),
  ...riceInputs.map(named('RICE')),
  computed('rice'),
  ...wsjfInputs.map(named('WSJF')),
  computed('wsjf'),
  ...iceInputs.map(named('ICE')),
  computed('ice'),
  computed('kano'),
]

/** Everything that can be put on an axis here: the organisation's own criteria come first. */
export const dimensionsOf = (criteria: readonly Criterion[]): Dimension[] => [
  ...criteria.map((one) => figure(inputOf(one))),
  ...(criteria.length > 0 ? [computed('weighted-sum', criteria)] : []),
  ...ownDimensions,
]
