import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

/** Whether one more hire fits the people wanted. */
export function mayHire(hired: number, headcount: number, confirmed: boolean): Verdict {
  if (hired < headcount || confirmed) return allowed
  return refused(
    `${hired === 1 ? 'The one seat of this opening is' : `All ${headcount} seats of this opening are`} filled. To hire one more all the same, confirm it below.`,
  )
}
