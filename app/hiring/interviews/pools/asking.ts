import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

export type AskingFacts = {
  /** The interview counts no more, and for how many its place is still open. */
  ended: boolean
  open: number
  /** A time is set for it, or for those who take it too. */
  hasTime: boolean
  /** Its interviewer has written something about it. */
  begun: boolean
  /** Others of the pool who can be asked. */
  others: number
}

/** Whether somebody else of the pool can be asked to take an interview of a candidate. */
export function mayAskAnother({ ended, open, hasTime, begun, others }: AskingFacts): Verdict {
  if (ended && open === 0) return refused('Somebody else takes this interview already.')
  if (hasTime)
    return refused(
      `This interview has a time already. ${ended ? 'Add' : 'Hand it over to'} somebody by name who can come then.`,
    )
  if (!ended && begun)
    return refused('Something is written about this interview already. Hand it over by name.')
  if (others === 0) return refused('Nobody else of the pool can be asked for this candidate.')
  return allowed
}

type Row = { planId: string; ending: string | null }

/** How many more people of a pool are to meet a candidate than take the interview now. */
export const openPlaces = (
  { id, peoplePerCandidate }: { id: string; peoplePerCandidate: number | null },
  rows: readonly Row[],
): number => {
  const taken = rows.filter(({ planId, ending }) => planId === id && ending === null).length
  return placesLeft(peoplePerCandidate, taken)
}

/** The same, where those who take it are counted already. */
export const placesLeft = (each: number | null, taken: number): number =>
  Math.max(0, (each ?? 0) - taken)
