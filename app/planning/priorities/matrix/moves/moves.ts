import { z } from 'zod'
import type { Dimension } from '#app/planning/priorities/matrix/place/dimensions.ts'
import { nearest } from '#app/planning/priorities/matrix/place/axis.ts'
import { exactly, type ThreePoint } from '#app/planning/three-point.ts'

const figure = z.coerce.number('Give a number.').optional()

/**
 * Where a use case is to lie: per figure the most likely number that was seen, and the new one. Low and high come along
 * only when a move is taken back; `missing` takes the figure away again. `percent` is what people type for a chance, in
 * the place of `mode`.
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

/** The most likely number as a form shows it for editing. */
export const shownNumber = (points: Pick<ThreePoint, 'mode'> | null): number | undefined =>
  points ? Number(points.mode.toPrecision(6)) : undefined

/** An estimate whose most likely number is moved; its low and high move along, within the scale. */
export function movedPoints(
  before: ThreePoint | null,
  to: number,
  { min, max, steps }: Pick<Dimension, 'min' | 'max' | 'steps'>,
): ThreePoint {
  if (steps) return movedSteps(before, nearest(steps, to), steps)
  const within = (value: number) =>
    Number(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value)).toPrecision(12))
  const mode = within(to)
  if (!before) return exactly(mode)
  const by = mode - before.mode
  return {
    low: Math.min(mode, within(before.low + by)),
    mode,
    high: Math.max(mode, within(before.high + by)),
  }
}

/** On a scale with steps, low and high stay as many steps away. */
function movedSteps(before: ThreePoint | null, mode: number, steps: readonly number[]): ThreePoint {
  if (!before) return exactly(mode)
  const place = (value: number) => steps.indexOf(nearest(steps, value))
  const by = place(mode) - place(before.mode)
  const moved = (value: number) =>
    steps[Math.min(steps.length - 1, Math.max(0, place(value) + by))] ?? mode
  return { low: moved(before.low), mode, high: moved(before.high) }
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
    return [[at('quantity'), quantity], [at('was'), String(after.mode)], ...back]
  })
  return { useCase: String(number), ...Object.fromEntries(entries) }
}
