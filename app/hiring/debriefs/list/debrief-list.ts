import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import type { Speaker, StatedView } from '#app/hiring/debriefs/views/turns.ts'

/** What a debrief waits for, as one member sees it. */
export type WaitsFor =
  | 'your-card'
  | 'your-view'
  | 'views'
  | 'your-decision'
  /** The hiring manager’s, and the member may decide instead. */
  | 'manager-decision'
  | 'decision'
  | 'nothing'

export type ListedDebrief = InNameFacts & {
  candidacyId: string
  candidate: string
  openingId: string
  opening: string
  openedAt: Date
  ended: 'rejected' | 'withdrawn' | 'hired' | null
  outcome: 'hire' | 'no-hire' | null
  decidedAt: Date | null
  waitsFor: WaitsFor
  views: { given: number; of: number }
  /** The opening’s hiring managers, who speak last and decide. */
  managers: string[]
}

export type ListedFacts = {
  actorId: string
  speaks: boolean
  decides: boolean
  own: boolean
  mayRead: boolean
  decided: boolean
  ended: boolean
  speakers: readonly Speaker[]
  managers: readonly Speaker[]
  views: readonly Pick<StatedView, 'memberId' | 'part'>[]
}

/** What the debrief waits for: interviewers' views first, then the decision of whoever manages the opening. */
export function placeOf(facts: ListedFacts): Pick<ListedDebrief, 'waitsFor' | 'views'> {
  const isManager = (id: string) => facts.managers.some(({ memberId }) => memberId === id)
  const asked = facts.speakers.filter(({ memberId }) => !isManager(memberId))
  const spoke = (id: string) => facts.views.some(({ memberId }) => memberId === id)
  const given = asked.filter(({ memberId }) => spoke(memberId)).length
  const wentAhead = facts.views.some(({ part }) => part === 'manager')
  const views = { given, of: asked.length }
  const says = (waitsFor: WaitsFor) => ({ waitsFor, views })
  if (!facts.mayRead) return says('your-card')
  if (facts.decided || facts.ended) return says('nothing')
  const mine = asked.some(({ memberId }) => memberId === facts.actorId) && !spoke(facts.actorId)
  if (mine && facts.speaks) return says('your-view')
  if (given < asked.length && !wentAhead) return says('views')
  if (!facts.decides) return says('decision')
  const theirs = facts.managers.length > 0 && !isManager(facts.actorId)
  return says(theirs ? 'manager-decision' : 'your-decision')
}
