import type { OfferState } from '#app/hiring/offers/offer-state.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

export type NextStepProps = {
  here: string
  candidate: string
  mayWrite: boolean
  offer: {
    number: number
    state: OfferState
    expiresAt: string
    outWith: number | null
    /** Why it can be neither approved nor sent as things are now. */
    unfit: string | null
  }
}

/** Where the offer stands and what can be done about it. */
export function NextStep({ here, candidate, mayWrite, offer }: NextStepProps) {
  const { number, state, outWith, unfit } = offer
  const isOut = state === 'sent' || outWith !== null
  return (
    <Section title="Where it stands" card>
      <div className="stack">
        {unfit ? <Notice tone="warn">{unfit}</Notice> : <p>{sentences[state]}</p>}
        {(state === 'sent' || state === 'run-out') && <Countdown {...offer} />}
        {outWith !== null && (
          <Notice tone="warn" title={`Version ${outWith} is still with ${candidate}`}>
            They can accept it until you send version {number} or take it back.
          </Notice>
        )}
        {mayWrite && state !== 'accepted' && state !== 'closed' && (
          <div className="form-actions">
            {state === 'ready' && !unfit && (
              <Send here={here} number={number} candidate={candidate} />
            )}
            <LinkButton to={`${here}/new`}>Make a new version</LinkButton>
          </div>
        )}
        {mayWrite && isOut && <TakeBack here={here} />}
      </div>
    </Section>
  )
}

const sentences: Record<OfferState, string> = {
  'in-approval': 'It can be sent once everybody named has approved it.',
  objected: 'An approver declined this version. A new one starts the approval anew.',
  ready: 'Nothing is in the way: read the letter below once more, and send it.',
  sent: 'The candidate has it. A call helps; pressure does not.',
  'run-out': 'The candidate did not answer in time. A new version gives them more.',
  accepted: 'The candidate accepted and is hired from the first day of this version on.',
  declined: 'The candidate declined.',
  'taken-back': 'The candidate was told that this version no longer stands.',
  closed: 'The application ended before there was an answer.',
}

const Countdown = ({ expiresAt, state }: NextStepProps['offer']) => (
  <p>
    {state === 'sent' ? 'Runs out' : 'Ran out'} <RelativeTime at={expiresAt} />:{' '}
    <DateTime at={expiresAt} />
  </p>
)

type SendProps = { here: string; number: number; candidate: string }

const Send = ({ here, number, candidate }: SendProps) => (
  <PostForm action={`${here}/sending`} layout="plain">
    <input type="hidden" name="number" value={number} />
    <Button variant="primary">Send it to {candidate}</Button>
  </PostForm>
)

const TakeBack = ({ here }: { here: string }) => (
  <details className="confirm">
    <summary className="button is-danger">Take the offer back…</summary>
    <div className="card">
      <PostForm action={`${here}/taking-back`}>
        <p>They are told by mail that it can no longer be accepted.</p>
        <TextArea
          name="reason"
          label="Why"
          hint="For the record; they do not read it."
          required
          rows={2}
        />
        <div className="form-actions">
          <Button variant="danger">Take it back</Button>
        </div>
      </PostForm>
    </div>
  </details>
)
