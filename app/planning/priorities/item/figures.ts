import { z } from 'zod'
import type { Input } from '#app/planning/priorities/methods/inputs.ts'
import { asKept, asShown, type Scale } from '#app/planning/priorities/methods/scale.ts'
import { printed } from '#app/planning/use-cases/estimates/sheet.ts'
import { exactly, problemOf, type ThreePoint } from '#app/planning/three-point.ts'

const number = z.coerce.number('Give a number.').optional()

/** Three points for each of a method's inputs, in their order; all three empty take the figure back. */
export const figuresSchema = z.object({
  figures: z
    .array(z.object({ quantity: z.string(), low: number, mode: number, high: number }))
    .max(20)
    .default([]),
})

export type TypedFigure = z.infer<typeof figuresSchema>['figures'][number]
export type Figure = { quantity: string; points: ThreePoint | null }
export type FigureErrors = Record<string, string[]>

/** What was typed, chances in percent, as estimates; the most likely number alone is a number that is known. */
export function readFigures(
  inputs: readonly Input[],
  typed: readonly TypedFigure[],
): { figures: Figure[]; errors: FigureErrors } {
  const errors: FigureErrors = {}
  const figures = typed.flatMap((one, i): Figure[] => {
    const input = inputs.find(({ quantity }) => quantity === one.quantity)
    if (!input) return []
    const points = pointsFrom(one)
    const problem = points === 'half' ? halfSaid : points && faultOf(points, input)
    if (problem) errors[`figures[${i}].${problem.point}`] = [problem.message]
    return points === 'half'
      ? []
      : [{ quantity: one.quantity, points: points && kept(points, input) }]
  })
  return { figures, errors }
}

const halfSaid = {
  point: 'mode',
  message: 'Give the most likely number, or all three, or leave all three empty.',
} as const

function pointsFrom({ low, mode, high }: TypedFigure): ThreePoint | 'half' | null {
  if (low === undefined && mode === undefined && high === undefined) return null
  if (mode === undefined) return 'half'
  if (low === undefined && high === undefined) return exactly(mode)
  return low === undefined || high === undefined ? 'half' : { low, mode, high }
}

const kept = ({ low, mode, high }: ThreePoint, input: Input): ThreePoint => ({
  low: asKept(input, low),
  mode: asKept(input, mode),
  high: asKept(input, high),
})

function faultOf(points: ThreePoint, input: Input) {
  const { min, max } = input
  const problem = problemOf(points, {
    min: asShown(input, min),
    ...(max === null ? {} : { max: asShown(input, max) }),
  })
  const steps = input.steps?.map((step) => asShown(input, step))
  if (problem || !steps) return problem
  const off = (['low', 'mode', 'high'] as const).find((point) => !steps.includes(points[point]))
  return off ? { point: off, message: `Use one of ${steps.join(', ')}.` } : null
}

/** An estimate as a form offers it for editing. */
export const writtenAs = (scale: Scale, { low, mode, high }: ThreePoint): ThreePoint => ({
  low: Number(printed(asShown(scale, low))),
  mode: Number(printed(asShown(scale, mode))),
  high: Number(printed(asShown(scale, high))),
})

/** Those that are not what the form offered: what is sent back untouched keeps the digits that were not shown. */
export const changedFrom = (
  before: Readonly<Record<string, ThreePoint | undefined>>,
  inputs: readonly Input[],
  figures: readonly Figure[],
): Figure[] =>
  figures.filter(({ quantity, points }) => {
    const [was, input] = [before[quantity], inputs.find((one) => one.quantity === quantity)]
    if (!points || !was || !input) return true
    const [now, shown] = [writtenAs(input, points), writtenAs(input, was)]
    return now.low !== shown.low || now.mode !== shown.mode || now.high !== shown.high
  })
