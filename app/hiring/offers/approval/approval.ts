import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

/** One approver of a version, in order, and what they said of it. */
export type ApprovalStep = {
  memberId: string
  name: string
  verdict: 'approved' | 'declined' | null
  comment: string
  at: Date | null
}

/** One objection settles a version; without approvers nothing is needed. */
export function approvalOf(steps: ApprovalStep[]): 'approved' | 'declined' | 'waiting' {
  if (steps.some(({ verdict }) => verdict === 'declined')) return 'declined'
  return steps.every(({ verdict }) => verdict === 'approved') ? 'approved' : 'waiting'
}

/** Whose turn it is, or nobody's where all have spoken or one has declined. */
export const nextApprover = (steps: ApprovalStep[]): ApprovalStep | null =>
  approvalOf(steps) === 'waiting' ? (steps.find(({ verdict }) => verdict === null) ?? null) : null

/** Approvers speak one after the other, each once for a version. */
export function mayApprove(steps: ApprovalStep[], memberId: string): Verdict {
  const mine = steps.find((step) => step.memberId === memberId)
  if (!mine) return refused('Only the people named as approvers can approve this offer.')
  if (mine.verdict) return refused('You have given your verdict on this version.')
  if (approvalOf(steps) === 'declined')
    return refused('Another approver has declined this version. It needs a new one.')
  const turn = nextApprover(steps)
  return turn === null || turn === mine ? allowed : refused(`It is ${turn.name}’s turn first.`)
}
