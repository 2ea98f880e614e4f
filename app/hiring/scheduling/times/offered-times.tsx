import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { shortlyIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import type { TimesPageData } from './page-data.ts'

/** What the candidate can choose from. */
export const OfferedTimes = ({ page }: { page: TimesPageData }) => (
  <Section
    title="Offered"
    lead={`In ${page.timeZone.replaceAll('_', ' ')}. The candidate does not see those that are taken.`}
    card
  >
    <ul className="rows">
      {page.offered.map(({ id, startsAt, free }) => (
        <li key={id} className="cluster">
          {shortlyIn(startsAt, page.timeZone)}
          {free ? <Status tone="good">Free</Status> : <Status tone="warn">Taken</Status>}
          <PostForm action={`${page.here}/withdrawal`} layout="inline">
            <input type="hidden" name="slot" value={id} />
            <Button type="submit" variant="quiet" size="small">
              Take back
              <span className="sr-only"> {shortlyIn(startsAt, page.timeZone)}</span>
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  </Section>
)
