import { Notice } from '#app/ui/feedback/notice.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { PageProps } from './page-props.ts'

/** Until when a law wants this person told the outcome, and that nobody has. */
export function TellingNotice({ candidacy: { telling, name, ending } }: PageProps) {
  if (!telling) return null
  const { dueAt, days, jurisdiction, law, standing } = telling
  const late = standing === 'late'
  return (
    <Notice
      tone={late ? 'danger' : standing === 'soon' ? 'warn' : 'plain'}
      title={late ? 'The outcome is overdue' : 'The outcome is to be told'}
    >
      {jurisdiction} wants people told the outcome within {days} days of their last interview ({law}
      ). For {name} that {late ? 'was' : 'is'} <DateTime at={dueAt} show="date" />.{' '}
      {ending
        ? 'Nobody has written to them since they were rejected: a message does it, if only to confirm what was said on the telephone.'
        : 'Rejecting them with a mail tells them, or sending an offer.'}
    </Notice>
  )
}
