import { z } from 'zod'
import { problemOf } from '#app/planning/three-point.ts'
import type { Bounds, ThreePoint } from '#app/planning/three-point.ts'

const notNumber = 'Give a number in figures, such as 12.5.'

/** Figures as people type them, `scale` times what is stored; an empty field is null. */
export const figure = ({ min, max, scale = 1 }: Bounds & { scale?: number } = {}) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const text = typed
        .trim()
        .replaceAll(/[\s_’']/g, '')
        .replace(',', '.')
      if (text === '') return null
      const value = Number(text)
      const wrong = wrongness(value, min, max)
      if (wrong === null) return value / scale
      context.addIssue({ code: 'custom', message: wrong, input: typed })
      return z.NEVER
    })

function wrongness(value: number, min: number | undefined, max: number | undefined): string | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e12) return notNumber
  if (min !== undefined && value < min)
    return min === 0 ? 'It cannot be below 0.' : `${min} is the least.`
  return max !== undefined && value > max ? `${max} is the most.` : null
}

/** How a stored number is typed: to four decimals. */
export const typedFigure = (value: number | null | undefined, scale = 1): string =>
  typeof value === 'number' ? String(Number((value * scale).toFixed(4))) : ''

const pointNames = { low: 'low', mode: 'likely', high: 'high' } as const
const points = ['low', 'mode', 'high'] as const

type Figures = Record<keyof ThreePoint, number | null>

/** All three or none: null for none, an error at the missing or misplaced one. */
export function threePoints(
  figures: Figures,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): ThreePoint | null {
  const given = points.filter((point) => figures[point] !== null)
  if (given.length === 0) return null
  const missing = points.find((point) => figures[point] === null)
  const say = (point: keyof ThreePoint, message: string) => {
    context.addIssue({ code: 'custom', path: [point], message, input: figures })
    return null
  }
  if (missing)
    return say(missing, `Give the ${pointNames[missing]} number too, or none of the three.`)
  const three = { low: figures.low ?? 0, mode: figures.mode ?? 0, high: figures.high ?? 0 }
  const problem = problemOf(three)
  return problem ? say(problem.point, problem.message) : three
}

export const typedPoints = (three: Partial<Figures> | null, scale = 1) => ({
  low: typedFigure(three?.low, scale),
  mode: typedFigure(three?.mode, scale),
  high: typedFigure(three?.high, scale),
})
