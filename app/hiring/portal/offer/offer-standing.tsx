import { Notice } from '#app/ui/feedback/notice.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { OwnOffer } from './own-offer.server.ts'

const said = words.offer

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
  const write = <a href={`${application}#conversation`}>{said.write}</a>
  if (state === 'open')
    return (
      <Notice title={said.stands}>
        <p>
          {said.runsOut}{' '}
          <strong>
            <RelativeTime at={expiresAt} />
          </strong>
          : {until}. {said.unclear} {write}.
        </p>
      </Notice>
    )
  if (state === 'accepted' || state === 'declined')
    return (
      <Notice tone={state === 'accepted' ? 'good' : 'plain'} title={said.youHave[state]}>
        {answered && <p>{said.signed(answered.name, answered.when)}</p>}
      </Notice>
    )
  const over = said.over[state]
  return (
    <Notice tone="warn" title={over.title}>
      <p>
        {over.words} {write}.
      </p>
    </Notice>
  )
}
