import type { ApprovalStep } from './approval/approval.ts'
import { approvalOf } from './approval/approval.ts'

export const offerStates = [
  'in-approval',
  'objected',
  'ready',
  'sent',
  'run-out',
  'accepted',
  'declined',
  'taken-back',
  'closed',
] as const
export type OfferState = (typeof offerStates)[number]

export const offerStateNames: Record<OfferState, string> = {
  'in-approval': 'Waits for approval',
  objected: 'Declined by an approver',
  ready: 'Ready to send',
  sent: 'With the candidate',
  'run-out': 'Ran out',
  accepted: 'Accepted',
  declined: 'Declined',
  'taken-back': 'Taken back',
  closed: 'Closed',
}

export const offerStateTones = {
  'in-approval': 'plain',
  objected: 'danger',
  ready: 'accent',
  sent: 'accent',
  'run-out': 'warn',
  accepted: 'good',
  declined: 'danger',
  'taken-back': 'plain',
  closed: 'plain',
} as const satisfies Record<OfferState, string>

/** What happened to a version since it was sent. */
export type SentFacts = {
  expiresAt: Date
  answer: { verdict: 'accepted' | 'declined'; at: Date } | null
  withdrawnAt: Date | null
}

export type SentState = 'open' | 'run-out' | 'accepted' | 'declined' | 'taken-back'

/** How a version that the candidate has stands: an answer stays whatever the clock says. */
export function sentStateOf({ expiresAt, answer, withdrawnAt }: SentFacts, now: Date): SentState {
  if (answer) return answer.verdict
  if (withdrawnAt) return 'taken-back'
  return now < expiresAt ? 'open' : 'run-out'
}

export type VersionFacts = SentFacts & { steps: ApprovalStep[]; sentAt: Date | null }

/** How the newest version of an offer stands; `ended` says that the candidacy ended without an answer to it. */
export function offerStateOf(version: VersionFacts, ended: boolean, now: Date): OfferState {
  if (version.sentAt) {
    const state = sentStateOf(version, now)
    if (state !== 'open') return state
    return ended ? 'closed' : 'sent'
  }
  if (ended) return 'closed'
  const approval = approvalOf(version.steps)
  return approval === 'approved' ? 'ready' : approval === 'declined' ? 'objected' : 'in-approval'
}
