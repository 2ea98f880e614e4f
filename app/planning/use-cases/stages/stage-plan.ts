import { z } from 'zod'
import { line, paragraphs } from '#app/http/typed-text.ts'

export const directions = ['at-least', 'at-most'] as const
export type Direction = (typeof directions)[number]

const number = z.number('Give a number.').optional()

/** What a stage has to show before the next one, and when it is stopped instead. */
export const stagePlanSchema = z.object({
  hypothesis: paragraphs(1000).default(''),
  exitCriterion: line(300).default(''),
  direction: z.enum(directions).default('at-least'),
  threshold: number,
  reached: number,
  evidence: paragraphs(2000).default(''),
  stopRule: line(500).default(''),
  owner: z.uuid('Choose a person.').optional(),
})

export type StagePlanInput = z.output<typeof stagePlanSchema>

type Measured = { threshold: number | null; reached: number | null; direction: Direction }

/** Whether the number of a stage is reached; null while there is none to reach, or nothing was measured. */
export function isReached({ threshold, reached, direction }: Measured): boolean | null {
  if (threshold === null || reached === null) return null
  return direction === 'at-least' ? reached >= threshold : reached <= threshold
}
