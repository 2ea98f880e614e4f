import { z } from 'zod'
import type { Start } from '#app/planning/roadmap/solving/plan.ts'

/** More than any plan holds: files bring use cases in by the thousand. */
const mostRows = 5000

/** A row per use case; no quarter means that it is not in the plan. */
export const movesForm = z.object({
  rows: z
    .array(
      z.object({
        useCase: z.string().max(40),
        quarter: z.number().int().min(1).max(12).optional(),
      }),
    )
    .max(mostRows),
  step: z.enum(['check', 'keep']).default('keep'),
})

export type Row = { useCase: string; quarter?: number | undefined }

export const startsOf = (rows: readonly Row[]): Start[] =>
  rows.flatMap(({ useCase, quarter }) => (quarter === undefined ? [] : [{ useCase, quarter }]))

/** Use cases whose start differs between two plans. */
export function movedBetween(before: readonly Start[], after: readonly Start[]): string[] {
  const [from, to] = [before, after].map(
    (starts) => new Map(starts.map(({ useCase, quarter }) => [useCase, quarter])),
  )
  const ids = new Set([...before, ...after].map(({ useCase }) => useCase))
  return [...ids].filter((id) => from?.get(id) !== to?.get(id))
}
