import { z } from 'zod'

/** A guess: at worst, most likely, at best. In the unit of whatever is guessed. */
export type ThreePoint = { low: number; mode: number; high: number }

export type Bounds = { min?: number; max?: number }

export type PointProblem = { point: keyof ThreePoint; message: string }

const pointNames = { low: 'low', mode: 'likely', high: 'high' } as const
const points = ['low', 'mode', 'high'] as const

/** A billion: in thousands a trillion, and little enough that sums and products stay numbers people can read. */
const mostNumber = 1e9

/** What is wrong with three points, the field to look at first; null when nothing is. */
export function problemOf(three: ThreePoint, { min, max }: Bounds = {}): PointProblem | null {
  const outside = points.find((point) => !Number.isFinite(three[point]))
  if (outside) return { point: outside, message: 'Give a number.' }
  const beyond = points.find((point) => Math.abs(three[point]) > mostNumber)
  if (beyond) return { point: beyond, message: 'That is more than can be planned with.' }
  for (const point of points) {
    const value = three[point]
    if (min !== undefined && value < min) return { point, message: belowMessage(point, value, min) }
    if (max !== undefined && value > max)
      return { point, message: `The ${pointNames[point]} number is ${value}; ${max} is the most.` }
  }
  return orderProblem(three)
}

const belowMessage = (point: keyof ThreePoint, value: number, min: number) =>
  min === 0
    ? `The ${pointNames[point]} number is negative (${value}). It cannot be below 0.`
    : `The ${pointNames[point]} number is ${value}; ${min} is the least.`

function orderProblem({ low, mode, high }: ThreePoint): PointProblem | null {
  if (low > high)
    return { point: 'low', message: `Low (${low}) is above high (${high}): swap the two.` }
  if (mode < low)
    return { point: 'mode', message: `Likely (${mode}) is below low (${low}). It lies between.` }
  if (mode > high)
    return { point: 'mode', message: `Likely (${mode}) is above high (${high}). It lies between.` }
  return null
}

/** Three numbers in order and within bounds; an error stands at the point it is about. */
export const threePointSchema = (bounds: Bounds = {}) =>
  z
    .object({ low: z.number(), mode: z.number(), high: z.number() })
    .superRefine((three, context) => {
      const problem = problemOf(three, bounds)
      if (problem)
        context.addIssue({
          code: 'custom',
          path: [problem.point],
          message: problem.message,
          input: three,
        })
    })

/**
 * The one number that stands for a guess wherever there is room for one: the mean of the PERT-beta distribution through
 * its three points, (low + 4 mode + high) ÷ 6. What is known for sure is its own mean, to the last digit.
 */
export const meanOf = ({ low, mode, high }: ThreePoint): number =>
  low === high ? low : (low + 4 * mode + high) / 6

/** Three equal points: a number that is known. */
export const exactly = (value: number): ThreePoint => ({ low: value, mode: value, high: value })
