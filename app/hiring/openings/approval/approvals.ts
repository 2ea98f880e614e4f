import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

export type Approver = { memberId: string; name: string; position: number }
export type Approval = {
  memberId: string
  verdict: 'approved' | 'declined'
  descriptionId: string
  comment: string
  at: Date
}

export type ApprovalStep = Approver & {
  verdict: 'approved' | 'declined' | 'waiting'
  comment: string
  at: Date | null
}

/** Each approver's latest verdict on this version of the description, in order; older versions do not count. */
export function approvalSteps(
  approvers: Approver[],
  approvals: Approval[],
  descriptionId: string,
): ApprovalStep[] {
  const latest = new Map<string, Approval>()
  const inOrder = approvals.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const approval of inOrder)
    if (approval.descriptionId === descriptionId) latest.set(approval.memberId, approval)
  return approvers
    .toSorted((a, b) => a.position - b.position)
    .map((approver) => {
      const found = latest.get(approver.memberId)
      return {
        ...approver,
        verdict: found?.verdict ?? 'waiting',
        comment: found?.comment ?? '',
        at: found?.at ?? null,
      }
    })
}

/** Whether every named approver has approved; without approvers nothing is needed. */
export function approved(steps: ApprovalStep[]): Verdict {
  const declined = steps.find((step) => step.verdict === 'declined')
  if (declined)
    return refused(`${declined.name} declined this version. Change it, or talk with them.`)
  const waiting = steps.find((step) => step.verdict === 'waiting')
  return waiting ? refused(`${waiting.name} has not approved this version yet.`) : allowed
}

/** Approvals come one after the other: a later approver waits for the ones before. */
export function mayApprove(steps: ApprovalStep[], memberId: string): Verdict {
  const mine = steps.find((step) => step.memberId === memberId)
  if (!mine) return refused('Only the people named as approvers can approve this opening.')
  const before = steps.find((step) => step.position < mine.position && step.verdict !== 'approved')
  return before ? refused(`It is ${before.name}’s turn first.`) : allowed
}
