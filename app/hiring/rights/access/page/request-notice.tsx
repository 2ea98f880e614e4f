import type { ShownAccessCopy } from '#app/hiring/rights/access/review.server.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type RequestNoticeProps = {
  request: NonNullable<ShownAccessCopy['request']>
  unrevealed: number
}

type State = RequestNoticeProps['request']['state']

const titles: Record<State, string> = {
  open: 'To be answered',
  making: 'Released; the file is being made',
  ready: 'The person can fetch their copy',
  ended: 'The copy was there to be fetched and is gone now',
  closed: 'Closed without a copy',
}

/** Where the request stands, and by when it has to be answered. */
export const RequestNotice = ({ request, unrevealed }: RequestNoticeProps) => {
  const { state, isLate, askedBy, askedAt, dueOn, expiresAt, message, reason } = request
  return (
    <Notice
      title={isLate ? 'The month is over' : titles[state]}
      tone={isLate ? 'danger' : state === 'open' ? 'warn' : 'plain'}
    >
      <p>
        {askedBy === 'candidate' ? 'Asked in the portal' : 'Arrived as a letter'} on{' '}
        <DateTime at={askedAt} show="date" />.{' '}
        {state === 'open' && (
          <>
            Answer it by <DateTime at={dueOn} show="date" />, one month after it arrived.
          </>
        )}
        {state === 'ready' && expiresAt && (
          <>
            It can be fetched until <DateTime at={expiresAt} show="date" />.
          </>
        )}
      </p>
      {message && <blockquote className="wrap-anywhere whitespace-pre-wrap">{message}</blockquote>}
      {state === 'closed' && <p>{reason}</p>}
      {unrevealed > 0 && (
        <p>
          {unrevealed === 1 ? 'One scorecard is' : `${unrevealed} scorecards are`} sealed until the
          reveal and stay{unrevealed === 1 && 's'} out; the copy says so.
        </p>
      )}
    </Notice>
  )
}
