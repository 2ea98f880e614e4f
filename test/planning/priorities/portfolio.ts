import fc from 'fast-check'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import type { Item } from '#app/planning/priorities/methods/item.ts'
import {
  formulaKeys,
  methodKeys,
  type MethodKey,
} from '#app/planning/priorities/methods/methods.ts'
import { inputsOf, yardstickOf, type Yardstick } from '#app/planning/priorities/methods/score.ts'
import { pairsOf } from '#app/planning/priorities/methods/pairs.ts'
import { exactly, type ThreePoint } from '#app/planning/three-point.ts'

export const criteria: Criterion[] = [
  { key: 'value', name: 'Value', question: '', unit: 'points', worst: 0, best: 10, weight: 0.5 },
  { key: 'risk', name: 'Risk', question: '', unit: 'points', worst: 5, best: 1, weight: 0.3 },
  { key: 'reach', name: 'Reach', question: '', unit: 'people', worst: 0, best: 1000, weight: 0.2 },
]

export const framework = {
  criteria,
  judgements: pairsOf(criteria).map(
    ([first, second]) => [first.key, second.key, first.weight / second.weight] as const,
  ),
}

export const noRisks = { organisational: [], domain: [], external: [] }

export const itemWith = (number: number, figures: Record<string, ThreePoint | number>): Item => ({
  id: `item-${number}`,
  number,
  title: `Use case ${number}`,
  figures: Object.fromEntries(
    Object.entries(figures).map(([quantity, points]) => [
      quantity,
      typeof points === 'number' ? exactly(points) : points,
    ]),
  ),
  risks: noRisks,
})

/** The yardstick of a method over the criteria above. */
export const yardstick = (method: MethodKey): Yardstick => {
  const found = yardstickOf(method, framework)
  if (!found) throw new Error(`${method} has no yardstick.`)
  return found
}

/** Methods in which one item's number is its own. */
export const ownNumber = fc.constantFrom(...formulaKeys, 'weighted-sum' as const, 'ahp' as const)
export const anyMethod = fc.constantFrom(...methodKeys)

const pointsWithin = (min: number, max: number) =>
  fc
    .array(fc.double({ min, max, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([low = 0, mode = 0, high = 0]): ThreePoint => ({ low, mode, high }))

/** Figures of one use case for a method, some of them missing. */
const figuresFor = (method: MethodKey) =>
  fc
    .tuple(
      ...inputsOf(yardstick(method)).map(({ quantity, min, max }) =>
        fc
          .option(pointsWithin(min, max ?? 1_000), { freq: 8 })
          .map((points) => (points ? [[quantity, points] as const] : [])),
      ),
    )
    .map((entries) => Object.fromEntries(entries.flat()))

export const itemsFor = (method: MethodKey, least = 1) =>
  fc
    .array(figuresFor(method), { minLength: least, maxLength: 8 })
    .map((list) => list.map((figures, i) => itemWith(i + 1, figures)))
