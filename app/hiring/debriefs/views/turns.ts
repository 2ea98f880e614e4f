import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import type { Recommendation } from '#app/hiring/scorecards/scorecard.ts'

/** A view as it is stored; a later one of the same person takes its place. */
export type StatedView = {
  memberId: string
  name: string
  stageId: string
  part: 'interviewer' | 'manager'
  recommendation: Recommendation
  text: string
  earlyReason: string
  at: string
}

export type Speaker = { memberId: string; name: string }

export type Turn = Speaker & {
  part: 'interviewer' | 'manager'
  /** What they say now, or null while they have not spoken. */
  view: StatedView | null
  /** What they said before, oldest first. */
  earlier: StatedView[]
}

export type Turns = {
  /** Interviewers first, who spoke first before the others; hiring managers last. */
  order: Turn[]
  /** Interviewers who have not spoken yet. */
  waiting: Speaker[]
}

/**
 * In which order people speak about a candidate. `interviewers` are the authors of cards that count; whoever manages
 * the opening speaks as such, even with a card of their own.
 */
export function turnsOf(
  interviewers: readonly Speaker[],
  managers: readonly Speaker[],
  views: readonly StatedView[],
): Turns {
  const isManager = (memberId: string) => managers.some((one) => one.memberId === memberId)
  const people = new Map<string, Speaker & Pick<Turn, 'part'>>()
  for (const { memberId, name } of interviewers)
    people.set(memberId, { memberId, name, part: isManager(memberId) ? 'manager' : 'interviewer' })
  for (const { memberId, name, part } of views)
    if (!people.has(memberId)) people.set(memberId, { memberId, name, part })
  const turns = [...people.values()].map((person) => {
    const own = views.filter(({ memberId }) => memberId === person.memberId)
    return { ...person, view: own.at(-1) ?? null, earlier: own.slice(0, -1) }
  })
  return {
    order: turns.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || spokeAt(a).localeCompare(spokeAt(b)),
    ),
    waiting: turns.filter(({ part, view }) => part === 'interviewer' && view === null),
  }
}

const placeOf = ({ part, view }: Turn) => (part === 'manager' ? 2 : view ? 0 : 1)
const spokeAt = ({ view }: Turn) => view?.at ?? ''

const names = (people: readonly Speaker[]) => people.map(({ name }) => name).join(', ')

/** Whether somebody may state their view; the hiring manager speaks last, or says why not. */
export function mayState(
  part: 'interviewer' | 'manager',
  { waiting }: Turns,
  earlyReason: string,
): Verdict {
  if (part === 'interviewer' || waiting.length === 0 || earlyReason.trim() !== '') return allowed
  return refused(
    `Interviewers speak first, and ${names(waiting)} ${waiting.length === 1 ? 'has' : 'have'} not stated a view yet. Wait, or say why you do not.`,
  )
}

/** Whether the views allow a decision: everybody spoke, or the hiring manager said why they did not wait. */
export function viewsAreIn({ order, waiting }: Turns): Verdict {
  if (waiting.length === 0) return allowed
  const spoke = order.some(({ part, view }) => part === 'manager' && view !== null)
  return spoke
    ? allowed
    : refused(
        `The views of ${names(waiting)} are still missing. Interviewers speak first; to go ahead without them, state your own view and say why.`,
      )
}
