/** An interview of a candidate, whether it counts still or how it ended. */
type Held = { planId: string; interviewerId: string; ending: string | null }

/** Who takes a planned interview of a candidate already: nobody is named for it twice. */
export const takersOf = (planId: string, held: readonly Held[]): string[] =>
  held
    .filter((one) => one.planId === planId && one.ending === null)
    .map(({ interviewerId }) => interviewerId)

/**
 * Who may have read what others wrote about a candidate: an interview of theirs is out of the count, and scorecards are revealed
 * since. They can no longer judge unread.
 */
export const readersAmong = (
  held: readonly Pick<Held, 'interviewerId' | 'ending'>[],
  { revealed }: { revealed: boolean },
): string[] =>
  revealed
    ? held.flatMap(({ interviewerId, ending }) => (ending === null ? [] : [interviewerId]))
    : []
