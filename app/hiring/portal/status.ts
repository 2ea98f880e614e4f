import { silentAfterDays } from '#app/hiring/candidates/candidate.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { mailDelaySeconds } from '#app/hiring/candidates/steps/rejection.ts'

export type StageKind = 'application' | 'interview' | 'decision'

export type StandingFacts = {
  appliedAt: Date
  movedAt: Date
  /** Kinds of the stages in order, and which of them the candidacy is in. */
  stages: StageKind[]
  stage: number
  ending: { outcome: Outcome; at: Date } | null
}

export type Standing = {
  key: 'received' | 'review' | 'interviewing' | 'decision' | 'offer' | 'closed' | 'withdrawn'
  label: string
  next: string
  open: boolean
  /** Since when it stands so. */
  since: string
}

/**
 * How an application stands, in words for candidates: never the name of a stage, a rating or a reason. A rejection
 * shows once it can no longer be taken back unnoticed.
 */
export function standingOf(facts: StandingFacts, now: Date): Standing {
  const ended = endedAs(facts, now)
  if (ended) return { ...ended, open: false, since: (facts.ending?.at ?? now).toISOString() }
  return { ...inProcess(facts), open: true, since: facts.movedAt.toISOString() }
}

/** A rejection that can still be taken back and of which the candidate has not heard: to them it is not there. */
export const isUnheard = ({ outcome, at }: { outcome: Outcome; at: Date }, now: Date): boolean =>
  outcome === 'rejected' && now.getTime() - at.getTime() < mailDelaySeconds * 1000

type Words = Pick<Standing, 'key' | 'label' | 'next'>

function endedAs({ ending }: StandingFacts, now: Date): Words | null {
  if (!ending || isUnheard(ending, now)) return null
  if (ending.outcome === 'withdrawn') {
    const next = 'Nobody will contact you about it. If that was a mistake, write to the team below.'
    return { key: 'withdrawn', label: 'Withdrawn', next }
  }
  if (ending.outcome === 'hired') {
    return { key: 'offer', label: 'Offer', next: 'The team is in touch with you about the offer.' }
  }
  const next = 'We have decided not to go on with this application. Thank you for your time.'
  return { key: 'closed', label: 'Closed', next }
}

function inProcess({ stages, stage }: StandingFacts): Words {
  const kind = stages[stage] ?? 'application'
  if (kind === 'decision') {
    const next = 'The interviews are done. You hear our decision within 5 working days.'
    return { key: 'decision', label: 'Decision pending', next }
  }
  if (kind === 'interview') {
    const steps = stages.filter((one) => one === 'interview').length
    const step = stages.slice(0, stage + 1).filter((one) => one === 'interview').length
    const next = 'The team agrees the dates with you. The plan below says what to expect.'
    return { key: 'interviewing', label: `Interviewing, step ${step} of ${steps}`, next }
  }
  const next = `A person of the team reads it and answers within ${silentAfterDays} days.`
  return stage === 0
    ? { key: 'received', label: 'Received', next }
    : { key: 'review', label: 'In review', next }
}
