import { ahp } from '#app/math/decisions/ahp.ts'
import { topsis } from '#app/math/decisions/topsis.ts'
import type { Risks } from '#app/math/decisions/balanced-value.ts'
import { weightedSum } from '#app/math/decisions/weighted-sum.ts'
import { inputOf, onAnchors, quantityOf, type Criterion } from './criteria.ts'
import { matrixOf, type PairJudgement } from './pairs.ts'
import type { Input } from './inputs.ts'
import { meansOf, type Item, type Values } from './item.ts'
import { formulas, isFormula, type MethodKey } from './methods.ts'

/** How an organisation compares: its criteria, and the pairs by which it weighed them, where it did. */
export type Framework = { criteria: readonly Criterion[]; judgements: readonly PairJudgement[] }

/** A method as it applies now, with its criteria weighed. */
export type Yardstick = { method: MethodKey; criteria: readonly Criterion[] }

export type Scored = {
  /** Null where something is missing or the figures have no answer. */
  score: number | null
  missing: string[]
}

/** Criteria with the weights that the method gives them; null where it needs pairs that were never compared. */
export const yardstickOf = (method: MethodKey, framework: Framework): Yardstick | null => {
  if (isFormula(method)) return { method, criteria: [] }
  if (method !== 'ahp') return { method, criteria: framework.criteria }
  const weights = ahp(matrixOf(framework.criteria, framework.judgements) ?? [])?.weights
  if (!weights) return null
  return {
    method,
    criteria: framework.criteria.map((one, k) => ({ ...one, weight: weights[k] ?? 0 })),
  }
}

export const inputsOf = ({ method, criteria }: Yardstick): readonly Input[] =>
  isFormula(method) ? formulas[method].inputs : criteria.map(inputOf)

/** The names of what nobody has said yet. A criterion without weight is not missed. */
export const missingFrom = (yardstick: Yardstick, item: Pick<Item, 'figures'>): string[] => {
  const idle = new Set(
    yardstick.criteria.filter(({ weight }) => !(weight > 0)).map((one) => quantityOf(one)),
  )
  return inputsOf(yardstick)
    .filter(({ quantity, optional }) => !optional && !idle.has(quantity) && !item.figures[quantity])
    .map(({ name }) => name)
}

/** What one use case comes to by itself, 0 to 100 for own criteria. TOPSIS has no such number. */
export const scoreAlone = (
  { method, criteria }: Yardstick,
  values: Values,
  { risks }: { risks: Risks },
): number | null => {
  if (isFormula(method)) {
    return formulas[method].score((quantity) => values[quantity] ?? Number.NaN, risks)
  }
  const sum = weightedSum(anchored(criteria, values), weightsOf(criteria))
  return sum === null ? null : sum * 100
}

export const weightsOf = (criteria: readonly Criterion[]): number[] =>
  criteria.map(({ weight }) => weight)

/** Values between the anchors, 0 to 1; null where one is missing. */
export const anchored = (criteria: readonly Criterion[], values: Values): (number | null)[] =>
  criteria.map((one) => {
    const value = values[quantityOf(one)]
    return value === undefined ? null : onAnchors(one, value)
  })

/** Closeness of those that have every value; relative to exactly this set. */
const scoreTogether = (criteria: readonly Criterion[], items: readonly Item[]) => {
  const complete = items.filter(
    (item) => missingFrom({ method: 'topsis', criteria }, item).length === 0,
  )
  const weighed = criteria.filter(({ weight }) => weight > 0)
  const found = topsis(
    complete.map((item) => weighed.map((one) => meansOf(item)[quantityOf(one)] ?? Number.NaN)),
    weightsOf(weighed),
    weighed.map(({ worst, best }) => (worst < best ? 'benefit' : 'cost')),
  )
  return new Map(complete.map(({ id }, i) => [id, found?.closeness[i] ?? null]))
}

/** Every use case with its number, at the means of its figures. */
export const scoreAll = <Thing extends Item>(
  yardstick: Yardstick,
  items: readonly Thing[],
): (Scored & { item: Thing })[] => {
  const together = yardstick.method === 'topsis' ? scoreTogether(yardstick.criteria, items) : null
  return items.map((item) => {
    const missing = missingFrom(yardstick, item)
    if (missing.length > 0) return { item, score: null, missing }
    if (!together) return { item, score: scoreAlone(yardstick, meansOf(item), item), missing }
    const closeness = together.get(item.id) ?? null
    return { item, score: closeness === null ? null : closeness * 100, missing }
  })
}
