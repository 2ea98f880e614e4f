import { z } from 'zod'
import { line, requiredLine } from '#app/http/typed-text.ts'

const split = z.coerce.number('Give a number, or leave it empty.').optional()
const key = z.string().max(80).default('')
const quadrant = line(40).default('')

/** A picture as it is saved: its name, its dimensions, its quadrants from top left, clockwise. */
export const setupSchema = z.object({
  name: requiredLine(60, 'Give the matrix a name.'),
  x: key,
  y: key,
  size: key,
  colour: key,
  splitX: split,
  splitY: split,
  quadrants: z.array(quadrant).max(4).default([]),
})

export type TypedSetup = z.infer<typeof setupSchema>

export const quadrantPlaces = ['top left', 'top right', 'bottom right', 'bottom left'] as const
