import { Notice } from '#app/ui/feedback/notice.tsx'
import { RelativeTime } from '#app/ui/time/moment.tsx'
import type { OwnOffer } from './own-offer.server.ts'

export type OfferStandingProps = {
  state: OwnOffer['state']
  expiresAt: string
  /** The last moment for an answer, in words. */
  until: string
  application: string
  answered: { name: string; when: string } | null
}

/** How the offer stands for the candidate, and how long there is. */
export function OfferStanding({
  state,
  expiresAt,
  until,
  application,
  answered,
}: OfferStandingProps) {
  const write = <a href={`${application}#conversation`}>Write to the team</a>
  if (state === 'open')
    return (
      <Notice title="The offer stands">
        <p>
          It runs out <RelativeTime at={expiresAt} />: {until}. Something is unclear, or you need
          more time? {write}.
        </p>
      </Notice>
    )
  if (state === 'accepted' || state === 'declined')
    return (
      <Notice
        tone={state === 'accepted' ? 'good' : 'plain'}
        title={state === 'accepted' ? 'You have accepted' : 'You have declined'}
      >
        <p>
          Signed “{answered?.name}” on {answered?.when}.
        </p>
      </Notice>
    )
  const { title, words } = over[state]
  return (
    <Notice tone="warn" title={title}>
      <p>
        {words} {write}.
      </p>
    </Notice>
  )
}

const over = {
  'run-out': { title: 'The offer has run out', words: 'You would still like to answer it?' },
  'taken-back': { title: 'The offer was taken back', words: 'It can no longer be accepted.' },
  closed: { title: 'The application is closed', words: 'The offer can no longer be accepted.' },
} as const
