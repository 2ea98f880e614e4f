import { silentAfterDays } from '#app/hiring/candidates/candidate.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { sentStateOf } from '#app/hiring/offers/offer-state.ts'
import type { SentFacts } from '#app/hiring/offers/offer-state.ts'
import { mailDelaySeconds } from '#app/hiring/candidates/steps/rejection.ts'
import { words } from '#app/hiring/portal/words/words.ts'

const said = words.standing

export type StageKind = 'application' | 'interview' | 'decision'

export type StandingFacts = {
  appliedAt: Date
  movedAt: Date
  /** Kinds of the stages in order, and which of them the candidacy is in. */
  stages: StageKind[]
  stage: number
  ending: { outcome: Outcome; at: Date } | null
  /** The offer they were sent last, if any. */
  offer: (SentFacts & { sentAt: Date }) | null
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
  const { offer } = facts
  const offered = offer && offeredAs(offer, now)
  if (offered) return { ...offered, open: true, since: offer.sentAt.toISOString() }
  return { ...inProcess(facts), open: true, since: facts.movedAt.toISOString() }
}

/** A rejection that can still be taken back and of which the candidate has not heard: to them it is not there. */
export const isUnheard = ({ outcome, at }: { outcome: Outcome; at: Date }, now: Date): boolean =>
  outcome === 'rejected' && now.getTime() - at.getTime() < mailDelaySeconds * 1000

type Words = Pick<Standing, 'key' | 'label' | 'next'>

/** An offer that was declined or taken back leaves the words to what came before it. */
function offeredAs(offer: SentFacts, now: Date): Words | null {
  const state = sentStateOf(offer, now)
  if (state === 'open') {
    return { key: 'offer', label: said.offerOpen, next: said.offerOpenNext }
  }
  if (state === 'run-out') {
    return { key: 'offer', label: said.ranOut, next: said.ranOutNext }
  }
  if (state !== 'taken-back') return null
  return { key: 'decision', label: said.takenBack, next: said.takenBackNext }
}

function endedAs({ ending, offer }: StandingFacts, now: Date): Words | null {
  if (!ending || isUnheard(ending, now)) return null
  const answer = offer?.answer?.verdict
  if (ending.outcome === 'hired' && answer === 'accepted') {
    return { key: 'offer', label: said.accepted, next: said.acceptedNext }
  }
  if (ending.outcome === 'withdrawn' && answer === 'declined') {
    return { key: 'withdrawn', label: said.declined, next: said.declinedNext }
  }
  if (ending.outcome === 'withdrawn') {
    const next = said.withdrawnNext
    return { key: 'withdrawn', label: said.withdrawn, next }
  }
  if (ending.outcome === 'hired') {
    return { key: 'offer', label: said.offer, next: said.offerNext }
  }
  const next = said.closedNext
  return { key: 'closed', label: said.closed, next }
}

function inProcess({ stages, stage }: StandingFacts): Words {
  const kind = stages[stage] ?? 'application'
  if (kind === 'decision') {
    const next = said.decisionNext
    return { key: 'decision', label: said.decision, next }
  }
  if (kind === 'interview') {
    const steps = stages.filter((one) => one === 'interview').length
    const step = stages.slice(0, stage + 1).filter((one) => one === 'interview').length
    const next = said.interviewNext
    return { key: 'interviewing', label: said.interviewing(step, steps), next }
  }
  const next = said.readNext(silentAfterDays)
  return stage === 0
    ? { key: 'received', label: said.received, next }
    : { key: 'review', label: said.review, next }
}
