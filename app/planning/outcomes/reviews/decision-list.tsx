import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { verdictNames } from './decided.ts'
import type { ReviewVerdict } from './decided.ts'

export type ShownDecision = {
  id: string
  reviewId: string
  review: string
  heldOn: string
  useCaseId: string
  title: string
  verdict: ReviewVerdict
  reason: string
  by: string
}

export type DecisionListProps = {
  decisions: readonly ShownDecision[]
  outcomes: string
  /** Which of the two ends the reader does not know already. */
  show: 'use case' | 'review'
}

const tones = { continue: 'good', change: 'warn', stop: 'danger' } as const

/** What was decided and why, in the order it was noted. */
export const DecisionList = ({ decisions, outcomes, show }: DecisionListProps) =>
  decisions.length === 0 ? (
    <p className="text-muted">Nothing yet.</p>
  ) : (
    <ul className="rows">
      {decisions.map((one) => (
        <li key={one.id}>
          <p className="cluster">
            <Status tone={tones[one.verdict]}>{verdictNames[one.verdict]}</Status>
            {show === 'use case' ? (
              <PageLink to={`${outcomes}/${one.useCaseId}`}>{one.title}</PageLink>
            ) : (
              <PageLink to={`${outcomes}/reviews/${one.reviewId}`}>{one.review}</PageLink>
            )}
          </p>
          <p className="told">{one.reason}</p>
          <p className="text-sm text-muted">
            {one.by}, <DateTime at={one.heldOn} show="date" />
          </p>
        </li>
      ))}
    </ul>
  )
