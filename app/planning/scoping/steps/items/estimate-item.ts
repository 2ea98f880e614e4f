import { z } from 'zod'
import { line } from '#app/http/typed-text.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { ruleOf } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import type { Fields } from './item.ts'
import { figure, threePoints, typedPoints } from './typed.ts'

type Place = Pick<Estimate, 'quantity' | 'role' | 'period'>

/** The key of an estimate among the items of a page: `value~~0`, `effort~ml-engineer~2`. */
export const estimateKey = ({ quantity, role, period }: Place) => `${quantity}~${role}~${period}`

export function placeOf(key: string): Place | null {
  const [quantity = '', role = '', period = ''] = key.split('~')
  return ruleOf(quantity) && /^\d{1,2}$/.test(period)
    ? { quantity, role, period: Number(period) }
    : null
}

/** What finding out the answer to a question would cost, as an estimate of its own. */
export const probeQuantity = (question: string) => `probe.${question.toLowerCase()}`

/** Chances are typed in percent and stored as shares. */
export const scaleOf = (quantity: string) => (ruleOf(quantity)?.unit === 'probability' ? 100 : 1)

export type TypedEstimate = { points: ThreePoint | null; note: string }

export function estimateSchema(key: string) {
  const quantity = placeOf(key)?.quantity ?? ''
  const rule = ruleOf(quantity)
  const scale = scaleOf(quantity)
  const max = rule?.max === undefined ? undefined : rule.max * scale
  const point = figure({ min: 0, scale, ...(max !== undefined && { max }) })
  return z
    .object({ low: point, mode: point, high: point, note: line(300).default('') })
    .transform(({ note, ...figures }, context): TypedEstimate => {
      const points = threePoints(figures, context)
      const isBare = note !== '' && Object.values(figures).every((value) => value === null)
      if (isBare) {
        const message = 'Give the three numbers this note is about.'
        context.addIssue({ code: 'custom', path: ['low'], message, input: figures })
      }
      return { points, note }
    })
}

export const estimateFields = (key: string, { points, note }: TypedEstimate): Fields => ({
  ...typedPoints(points, scaleOf(placeOf(key)?.quantity ?? '')),
  note,
})
