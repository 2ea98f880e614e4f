import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'

export interface DunningNoticeProps {
  graceEndsAt: Date
  paused: boolean
  /** The billing page, for those who can do something about it. */
  to: string | null
}

/** Says on every page that a payment is missing, and what that means. */
export const DunningNotice = ({ graceEndsAt, paused, to }: DunningNoticeProps) => (
  <Notice title="The last payment has not gone through" tone={paused ? 'danger' : 'warn'}>
    {paused ? (
      'Nothing new can be added until it is paid. Everything can still be read, changed and exported.'
    ) : (
      <>
        Everything goes on until <DateTime at={graceEndsAt} show="date" />; after that nothing new
        can be added.
      </>
    )}{' '}
    {to ? <PageLink to={to}>See to the payment</PageLink> : 'Owners and admins can see to it.'}
  </Notice>
)
