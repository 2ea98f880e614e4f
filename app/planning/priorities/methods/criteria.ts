import type { Input } from './inputs.ts'

/** One criterion of an organisation's own: from its worst to its best case, in its own unit. */
export type Criterion = {
  key: string
  name: string
  question: string
  unit: string
  worst: number
  best: number
  weight: number
}

export const quantityOf = ({ key }: Pick<Criterion, 'key'>): string => `criterion.${key}`

export const inputOf = (criterion: Criterion): Input => ({
  quantity: quantityOf(criterion),
  name: criterion.name,
  hint: criterion.question,
  unit: criterion.unit,
  min: Math.min(criterion.worst, criterion.best),
  max: Math.max(criterion.worst, criterion.best),
})

/** Where a value lies between the anchors, 0 (worst) to 1 (best); what is beyond them counts as they do. */
export const onAnchors = ({ worst, best }: Pick<Criterion, 'worst' | 'best'>, value: number) =>
  Math.min(1, Math.max(0, (value - worst) / (best - worst)))
