import type { Verdict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

export interface PlanNoticeProps {
  verdict: Verdict
}

/** Why the plan allows no more, in place of the button that would be refused. */
export const PlanNotice = ({ verdict }: PlanNoticeProps) =>
  verdict.ok ? null : (
    <Notice title="Your plan ends here" tone="warn">
      {verdict.reason}
    </Notice>
  )
