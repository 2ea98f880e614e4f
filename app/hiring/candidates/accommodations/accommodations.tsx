import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Accommodation } from './accommodation.ts'

export interface AccommodationsProps {
  here: string
  name: string
  list: Accommodation[]
}

export const Accommodations = ({ here, name, list }: AccommodationsProps) => (
  <Section
    id="accommodations"
    title="Adjustments asked for"
    lead={`Only those who run this opening see this. Agree with ${name} what interviewers need to know before you tell them.`}
    card
  >
    <div className="stack">
      {list.map((one) => (
        <Request key={one.id} here={here} {...one} />
      ))}
    </div>
  </Section>
)

const Request = ({ here, id, text, at, shared }: Accommodation & { here: string }) => (
  <article className="stack">
    <p className="said-text">{text}</p>
    <p className="text-muted text-sm">
      Asked <RelativeTime at={at} />
    </p>
    {shared && (
      <p>
        <strong>Interviewers read:</strong> {shared.text}
      </p>
    )}
    <details>
      <summary className="button is-small">
        {shared ? 'Tell interviewers something else' : 'Tell interviewers'}
      </summary>
      <PostForm action={`${here}/accommodations/${id}/sharing`} className="reply">
        <TextArea
          name="text"
          label="What interviewers need to know"
          hint="What to do, not why: “Plan a break after 30 minutes.”"
          rows={2}
          maxLength={1000}
          required
        />
        <div className="form-actions">
          <Button variant="primary">Tell interviewers</Button>
        </div>
      </PostForm>
    </details>
  </article>
)
