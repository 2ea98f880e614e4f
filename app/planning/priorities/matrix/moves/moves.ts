import { z } from 'zod'
import type { Dimension } from '#app/planning/priorities/matrix/place/dimensions.ts'
import { nearest } from '#app/planning/priorities/matrix/place/axis.ts'
import { exactly, meanOf, type ThreePoint } from '#app/planning/three-point.ts'

const figure = z.coerce.number('Give a number.').optional()

/**
 * Where a use case is to lie: per figure the mean that was seen, and as `mode` the one that it is to have. Only when a
 * move is taken back do low and high come along, and `mode` is the most likely number; `missing` takes the figure away
 * again. `percent` is what people type for a chance, in the place of `mode`.
 */
export const movesSchema = z.object({
  useCase: z.coerce.number().pipe(z.int32()),
  moves: z
    .array(
      z.object({
        quantity: z.string().max(80),
        was: figure,
        low: figure,
        mode: figure,
        percent: figure,
        high: figure,
        missing: z.string().optional(),
      }),
    )
    .max(2)
    .default([]),
})

export type TypedMove = z.infer<typeof movesSchema>['moves'][number]

/** The number as a form shows it for editing. */
export const shownNumber = (points: ThreePoint | null): number | undefined =>
  points ? shortNumber(meanOf(points)) : undefined

export const shortNumber = (value: number): number => Number(value.toPrecision(6))

/**
 * An estimate whose mean is moved: all three points go as far as it does. Where that leads off the scale, the guess
 * becomes narrower instead, so that its mean lies where it was put.
 */
export function movedPoints(
  before: ThreePoint | null,
  to: number,
  { min, max, steps }: Pick<Dimension, 'min' | 'max' | 'steps'>,
): ThreePoint {
  if (steps) return movedSteps(before, to, steps)
  const [least, most] = [min ?? -Infinity, max ?? Infinity]
  const within = (value: number) => Number(Math.min(most, Math.max(least, value)).toPrecision(12))
  const mean = within(to)
  if (!before) return exactly(mean)
  const { low, mode, high } = before
  const from = meanOf(before)
  const width = Math.min(
    1,
    low < from ? (mean - least) / (from - low) : 1,
    from < high ? (most - mean) / (high - from) : 1,
  )
  const moved = (value: number) => within(mean + width * (value - from))
  return { low: moved(low), mode: moved(mode), high: moved(high) }
}

/** On a scale with steps all three go as many steps, so that the mean comes as near as it can. */
function movedSteps(before: ThreePoint | null, to: number, steps: readonly number[]): ThreePoint {
  if (!before) return exactly(nearest(steps, to))
  const moved = (by: number): ThreePoint => {
    const at = (value: number) => {
      const place = steps.indexOf(nearest(steps, value)) + by
      return steps[Math.min(steps.length - 1, Math.max(0, place))] ?? value
    }
    return { low: at(before.low), mode: at(before.mode), high: at(before.high) }
  }
  const ways = steps.flatMap((_, by) => [moved(by), moved(-by)])
  return ways.reduce((best, one) =>
    Math.abs(meanOf(one) - to) < Math.abs(meanOf(best) - to) ? one : best,
  )
}

/** The fields by which a move is taken back exactly. */
export function undoFields(
  number: number,
  changes: readonly { quantity: string; before: ThreePoint | null; after: ThreePoint }[],
): Record<string, string> {
  const entries = changes.flatMap(({ quantity, before, after }, i) => {
    const at = (name: string) => `moves[${i}].${name}`
    const back = before
      ? [
          [at('low'), String(before.low)],
          [at('mode'), String(before.mode)],
          [at('high'), String(before.high)],
        ]
      : [[at('missing'), 'yes']]
    return [[at('quantity'), quantity], [at('was'), String(meanOf(after))], ...back]
  })
  return { useCase: String(number), ...Object.fromEntries(entries) }
}
