import { z } from 'zod'
import { paragraphs } from '#app/http/typed-text.ts'

const figure = z.number('Give a number.').optional()

/** What is known of one quarter: each metric, and what the use case brought in; empty where nothing was measured. */
export const quarterForm = z.object({
  rows: z.array(z.object({ metric: z.uuid(), value: figure })).default([]),
  realised: figure,
  note: paragraphs(1000).default(''),
})

export type QuarterFigures = z.output<typeof quarterForm>

/** The quarter of an address; null where it is none. */
export function quarterFrom(text: string): number | null {
  const quarter = Number(text)
  return Number.isInteger(quarter) && quarter >= 7600 && quarter < 9200 ? quarter : null
}
