import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { whenIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import type { TimesPageData } from './page-data.ts'

/** The time that stands, and the way out of it. */
export const BookedTime = ({ page }: { page: TimesPageData }) =>
  page.booking && (
    <Section title="Booked" card>
      <div className="stack">
        <p>
          <strong>{whenIn(page.booking.startsAt, page.timeZone)}</strong>
          <br />
          <span className="text-muted">
            For the candidate: {whenIn(page.booking.startsAt, page.booking.timeZone)}
          </span>
        </p>
        <details className="confirm">
          <summary className="button is-small is-danger">Cancel this time…</summary>
          <PostForm action={`${page.here}/cancellation`}>
            <p>
              Everybody who was invited gets a cancellation, the candidate too. They can choose
              another of the times you offer.
            </p>
            <div className="form-actions">
              <Button type="submit" variant="danger">
                Cancel the time
              </Button>
            </div>
          </PostForm>
        </details>
      </div>
    </Section>
  )
