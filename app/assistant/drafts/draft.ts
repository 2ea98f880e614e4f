/** What a draft is for: one part of something, by ids of its own floor. */
export type DraftPlace = { subjectType: string; subjectId: string; part: string }

export type DraftState = 'writing' | 'done' | 'cancelled' | 'failed'

/** A draft without a sign of life for so long was left behind by a process that ended. */
export const lostAfterMs = 20_000

const lostWords =
  'Groundwork was started anew while this was written. Nothing was saved as final. Start again.'

type Sign = { state: DraftState; fault: string; beatAt: Date }

/** How a draft stands at `now`: one that nobody writes any more has failed. */
export function standing(
  { state, fault, beatAt }: Sign,
  now: Date,
): { state: DraftState; fault: string } {
  const lost = state === 'writing' && now.getTime() - beatAt.getTime() > lostAfterMs
  return lost ? { state: 'failed', fault: lostWords } : { state, fault }
}
