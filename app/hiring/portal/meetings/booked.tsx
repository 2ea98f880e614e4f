import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { ShownInterview } from './shown-interview.ts'

/** The time that stands, and the way out of it. */
export const Booked = ({ here, interview }: { here: string; interview: ShownInterview }) =>
  interview.booked && (
    <Section title={interview.state === 'begun' ? 'It took place' : 'Your time'} card>
      <div className="stack">
        <p>
          <strong>{interview.booked.when}</strong>
        </p>
        {interview.state === 'booked' && (
          <p className="cluster">
            {interview.booked.videoLink && (
              <a className="button is-primary" href={interview.booked.videoLink} rel="noreferrer">
                Join the video call
              </a>
            )}
            <a className="button" href={`${here}/invitation.ics`}>
              Take it into your calendar
            </a>
          </p>
        )}
        {interview.mayCancel && <Cancellation here={here} />}
      </div>
    </Section>
  )

/** Opens before it can be pressed, so that nobody cancels by a slip. */
const Cancellation = ({ here }: { here: string }) => (
  <details className="confirm">
    <summary className="button is-danger">Cancel this interview…</summary>
    <PostForm id="cancellation" action={`${here}/cancellation`}>
      <p>The team hears of it at once. Your application goes on; you can choose another time.</p>
      <div className="form-actions">
        <Button variant="danger">Cancel the interview</Button>
      </div>
    </PostForm>
  </details>
)
