import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { ShownInterview } from './shown-interview.ts'

const said = words.meetings

/** The time that stands, and the way out of it. */
export const Booked = ({ here, interview }: { here: string; interview: ShownInterview }) =>
  interview.booked && (
    <Section title={interview.state === 'begun' ? said.tookPlace : said.yourTime} card>
      <div className="stack">
        <p>
          <strong>{interview.booked.when}</strong>
        </p>
        {interview.state === 'booked' && (
          <p className="cluster">
            {interview.booked.videoLink && (
              <a className="button is-primary" href={interview.booked.videoLink} rel="noreferrer">
                {said.join}
              </a>
            )}
            <a className="button" href={`${here}/invitation.ics`}>
              {said.calendar}
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
    <summary className="button is-danger">{said.cancel.open}</summary>
    <PostForm id="cancellation" action={`${here}/cancellation`}>
      <p>{said.cancel.means}</p>
      <div className="form-actions">
        <Button variant="danger">{said.cancel.do}</Button>
      </div>
    </PostForm>
  </details>
)
